"""One small file per agency: dateline form, credit lines, known chrome, short names."""
