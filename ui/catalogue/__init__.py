"""Services as customers see them, wherever they meet them: list models, cards, what to bring."""
