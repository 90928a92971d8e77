"""One file per format: play in, bytes out."""
