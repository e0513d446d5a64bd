"""The cases of Russian: names and phrases in all their forms."""
