"""Pure rules across stories: claims, sameness, transitions, conflicts, and the fold into a state of play."""
