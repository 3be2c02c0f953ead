"""The graph and the language it is read in: model, identity, triples, store, query, places, language."""
