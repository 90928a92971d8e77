"""The record on disk: SQLite, only ever added to."""
