"""The editor's desk: file a story, ask for the play, judge a merge. Where reading, ledger and track meet."""
