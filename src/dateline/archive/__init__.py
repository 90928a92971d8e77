"""Many stories at once."""
