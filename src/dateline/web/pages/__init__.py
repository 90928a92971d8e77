"""One file per page: an edition and the reader's wishes in, what the template shows out."""
