"""The acceptance checklist of the founding story, row by row, judged from the record alone.

The checklist and the story stay beside the project; here are only the predicates, keyed by row id. A predicate gets the
record as `dateline read --json` prints it and the row (its offsets), and says whether the row holds.
"""
