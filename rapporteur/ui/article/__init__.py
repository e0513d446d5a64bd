"""The Article place: notes become the article that is signed together."""

from rapporteur.ui.article.place import ArticlePlace

__all__ = ["ArticlePlace"]
