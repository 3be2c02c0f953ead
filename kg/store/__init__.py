"""The store: written under a lock, published as immutable generations, read from the current one.

    graph ── writes ──▶ writer's database ── published as ──▶ generations ── dumped, served
      │ things: what several articles name; counts: triples by class and property

Import from the modules: the service needs `kg.store.generations` alone, and neither the writer nor the gazetteer
(地名表) that it describes places from.
"""
