"""Stories from outside: feeds and pages, politely and guarded."""
