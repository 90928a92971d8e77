"""HTML pages: scanned, parsed in a worker process that can be killed, and put together into text."""
