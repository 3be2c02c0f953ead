"""The store: written under a lock, published as immutable generations, read from the current one."""

from kg.store.dump import sorted_quads
from kg.store.generations import Generation, Generations
from kg.store.graph import Change, KnowledgeGraph

__all__ = ["Change", "Generation", "Generations", "KnowledgeGraph", "sorted_quads"]
