"""The nouns of Dateline, as frozen values. Standard library only.

Every room imports from the modules here (``dateline.model.story`` and the like); none of them imports a room.
"""
