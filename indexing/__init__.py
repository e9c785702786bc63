"""Text to passages to embeddings to Chroma: immutable index versions, and searching them."""
