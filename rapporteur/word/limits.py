"""What a process that reads a stranger's file may use: taken on by itself, before it reads."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time

MEMORY = 512 * 2**20  # bytes
SECONDS = 5  # of work
_LOOK_EVERY = 0.05  # seconds

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _PROCESS_TIME, _ACTIVE, _PROCESS_MEMORY = 0x2, 0x8, 0x100  # JOB_OBJECT_LIMIT_…
    _EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation

    class _Basic(ctypes.Structure):
        """JOBOBJECT_BASIC_LIMIT_INFORMATION (winnt.h)."""

        _fields_ = (
            ("PerProcessUserTimeLimit", wintypes.LARGE_INTEGER),
            ("PerJobUserTimeLimit", wintypes.LARGE_INTEGER),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class _Extended(ctypes.Structure):
        """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

        _fields_ = (
            ("BasicLimitInformation", _Basic),
            ("IoInfo", ctypes.c_ulonglong * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    def take_on() -> None:
        """Bound this process for good, as a job of its own: memory, time, and no child."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.CreateJobObjectW.argtypes = (ctypes.c_void_p, wintypes.LPCWSTR)
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.SetInformationJobObject.argtypes = (
            *(wintypes.HANDLE, ctypes.c_int),
            *(ctypes.c_void_p, wintypes.DWORD),
        )
        kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        bounds = _Extended()
        basic = bounds.BasicLimitInformation
        basic.LimitFlags = _PROCESS_TIME | _ACTIVE | _PROCESS_MEMORY
        basic.PerProcessUserTimeLimit = SECONDS * 10_000_000  # of 100 nanoseconds
        basic.ActiveProcessLimit = 1
        bounds.ProcessMemoryLimit = MEMORY
        job = kernel.CreateJobObjectW(None, None)
        size = ctypes.sizeof(bounds)
        if not (
            kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(bounds), size)
            and kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
        ):
            raise ctypes.WinError(ctypes.get_last_error())

else:
    import resource

    def take_on() -> None:
        """Bound this process for good: memory, time, and nothing written to a file."""
        _bound(resource.RLIMIT_CORE, 0)  # what it read is in its memory
        _bound(resource.RLIMIT_CPU, SECONDS, 1)  # told a second before it is killed
        _bound(resource.RLIMIT_FSIZE, 0)
        with contextlib.suppress(ValueError, OSError):  # macOS may refuse this one, or ignore it
            _bound(resource.RLIMIT_AS, MEMORY)
        if not sys.platform.startswith("linux"):  # there the bound above holds
            threading.Thread(target=_watch_memory, daemon=True).start()

    def _bound(what: int, limit: int, more: int = 0) -> None:
        _, hard = resource.getrlimit(what)
        most = limit + more if hard == resource.RLIM_INFINITY else min(limit + more, hard)
        resource.setrlimit(what, (min(limit, most), most))

    def _watch_memory() -> None:
        """End the process where it has ever held more than it may.

        Not on Linux: there a process begins with the most that the one which started it held.
        """
        unit = {"darwin": 1}.get(sys.platform, 1024)  # of ru_maxrss, in bytes
        while resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit < MEMORY:
            time.sleep(_LOOK_EVERY)
        os._exit(1)
