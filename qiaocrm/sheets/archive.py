"""Zip packages (xlsx, ods) opened with suspicion: sizes are counted while unpacking."""

from __future__ import annotations

import io
import zipfile
import zlib

from qiaocrm.base.i18n import N_
from qiaocrm.sheets import limits
from qiaocrm.sheets.source import Source

DAMAGED = N_(
    "“{file}” is damaged or incomplete: open it in Excel or WPS, save it again under a new name "
    "and try that file, or ask the sender for it once more."
)
TOO_LARGE = N_(
    "“{file}” unpacks to far more than an office list holds and was not read: copy the rows you "
    "need into a new workbook and try that."
)
HOSTILE = N_(
    "“{file}” holds instructions that no table program writes (an XML document type) and was not "
    "read: ask the sender for a file saved by Excel or WPS."
)
PASSWORD = N_(
    "“{file}” is protected by a password: open it in Excel or WPS, remove the password "
    "(File > Info > Protect), save it and try again."
)

_CHUNK = 1 << 20
_DOCTYPE = b"<!DOCTYPE"
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")


class Archive:
    """A zip file's parts by name, regardless of case."""

    def __init__(self, source: Source) -> None:
        self._source = source
        try:
            instead = None if source.content is None else io.BytesIO(source.content)
            self._zip = zipfile.ZipFile(instead or source.path)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise source.refuse(DAMAGED) from error
        entries = self._zip.infolist()
        if len(entries) > limits.ZIP_ENTRIES:
            raise source.refuse(TOO_LARGE)
        if any(entry.flag_bits & 0x1 for entry in entries):
            raise source.refuse(PASSWORD)
        self._entries = {_key(entry.filename): entry for entry in entries}
        if len(self._entries) < len(entries):
            raise source.refuse(DAMAGED)
        self._unpacked = 0

    def names(self) -> list[str]:
        """The parts' names, in small letters with forward slashes."""
        return list(self._entries)

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._entries

    def read(self, name: str) -> bytes:
        """A part's bytes; UserError if it is missing, damaged or blows up."""
        entry = self._entries.get(_key(name))
        if entry is None:
            raise self._source.refuse(DAMAGED)
        try:
            return self._inflate(entry)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            ValueError,
            RuntimeError,
        ) as error:
            raise self._source.refuse(DAMAGED) from error

    def read_xml(self, name: str) -> bytes:
        """A part's bytes, refused when they declare a document type (entities, outside files)."""
        data = self.read(name)
        if data.startswith(_WIDE):
            raise self._source.refuse(DAMAGED)
        if _DOCTYPE in data:
            raise self._source.refuse(HOSTILE)
        return data

    def close(self) -> None:
        """Close the file."""
        self._zip.close()

    def _inflate(self, entry: zipfile.ZipInfo) -> bytes:
        ratio_limit = max(limits.ZIP_RATIO_FROM, entry.compress_size * limits.ZIP_RATIO)
        most = min(ratio_limit, limits.ZIP_PART_BYTES, limits.ZIP_TOTAL_BYTES - self._unpacked)
        if entry.file_size > most:  # more than it names is never unpacked: need not be tried
            raise self._source.refuse(TOO_LARGE)
        data = bytearray()
        with self._zip.open(entry) as part:
            while chunk := part.read(_CHUNK):
                data += chunk
                if len(data) > most:
                    raise self._source.refuse(TOO_LARGE)
        self._unpacked += len(data)
        return bytes(data)


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
