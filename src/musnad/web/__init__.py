"""What people see: the self-contained report, and the labels and display rules that every view shares."""
