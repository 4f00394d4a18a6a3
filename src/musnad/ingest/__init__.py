"""Where pages come from: files, folders, streams and web addresses, each giving articles or refusals."""
