"""Optional borders: other libraries where they help, each behind its own file."""
