"""The place for the break: finish, tag, compare, read back."""

from rapporteur.ui.review.place import ReviewPlace

__all__ = ["ReviewPlace"]
