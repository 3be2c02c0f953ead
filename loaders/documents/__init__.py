"""Documents 文件: official papers named by a title, with issuer, kind, status, number and what is done with them.

Example 例：县政府印发《武陵县河道管理办法（试行）》 gives a document on trial with its issuer.
Films, songs, books and newspapers in 《》 are told apart; a title that nothing tells is left unread.
"""

from loaders.documents.finding import find
from loaders.documents.stating import state

__all__ = ["find", "state"]
