"""Strings to spans: sentences, quotation marks, white space. Groundwork that every reading room may use."""
