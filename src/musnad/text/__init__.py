"""Characters, tokens, sentences and quotation marks over untouched text."""
