"""Messages between this process and a worker: a small JSON header, a body of bytes, perhaps an open file.

Example 例：`{"query": "SELECT …"}` goes out, `{"format": "json"}` with the bytes of 结果 comes back.

Only JSON is read, never a pickle: a worker that runs outside queries is not trusted.
"""

from __future__ import annotations

import json
import os
import socket
import struct
import time
from dataclasses import dataclass
from typing import Any, TypeAlias

Header: TypeAlias = dict[str, Any]

_HEAD = struct.Struct("!II?")


@dataclass(frozen=True, slots=True)
class Message:
    """One message; `file` is a descriptor that the receiver now owns."""

    header: Header
    body: bytes = b""
    file: int | None = None


class Channel:
    """One end of a socket pair."""

    def __init__(self, end: socket.socket) -> None:
        self._socket = end

    def send(self, message: Message) -> None:
        """Send one message whole. Raises OSError when the other side is gone."""
        header = json.dumps(message.header).encode()
        head = _HEAD.pack(len(header), len(message.body), message.file is not None)
        files = [] if message.file is None else [message.file]
        self._socket.settimeout(None)
        sent = socket.send_fds(self._socket, [head], files)
        self._socket.sendall(head[sent:] + header + message.body)

    def receive(self, seconds: float | None = None) -> Message:
        """The next message. Raises EOFError when the other side is gone, TimeoutError after `seconds`."""
        deadline = None if seconds is None else time.monotonic() + seconds
        self._wait_until(deadline)
        head, files, _, _ = socket.recv_fds(self._socket, _HEAD.size, 1)
        if not head:
            raise EOFError("the other side closed the channel")
        try:
            head += self._read(_HEAD.size - len(head), deadline)
            header_size, body_size, _ = _HEAD.unpack(head)
            header: Header = json.loads(self._read(header_size, deadline))
            return Message(header, self._read(body_size, deadline), files[0] if files else None)
        except BaseException:
            for file in files:
                os.close(file)
            raise

    def close(self) -> None:
        """Close this end."""
        self._socket.close()

    def _read(self, size: int, deadline: float | None) -> bytes:
        read = bytearray()
        while len(read) < size:
            self._wait_until(deadline)
            piece = self._socket.recv(min(size - len(read), 1 << 20))
            if not piece:
                raise EOFError("the other side closed the channel in the middle of a message")
            read += piece
        return bytes(read)

    def _wait_until(self, deadline: float | None) -> None:
        if deadline is not None:
            left = deadline - time.monotonic()
            if left <= 0:
                raise TimeoutError("no message in time")
            self._socket.settimeout(left)
        else:
            self._socket.settimeout(None)
