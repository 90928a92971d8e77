"""The same questions for a language model's tools."""
