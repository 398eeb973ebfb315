"""Markdown (stub)."""

from checker_articles.plaintext import read_text as read_markdown
