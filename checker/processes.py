"""A runner on several processes. Articles and groups go out in chunks of bytes, what comes of them comes back so.

A worker that dies or hangs costs the one thing it was at: its chunk is tried again thing by thing, and the one that
does it again is a failure, by name. The ledger stays where it is.
"""

import gc
import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain, islice
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from queue import SimpleQueue
from threading import Thread
from time import monotonic
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from checker.batches import batches
from checker.ledger import Meetings
from checker.model import Article, Digest, Failure, Group, Testimony
from checker.packing import PACK, Kinds, pack, pack_groups, unpack, unpack_groups

A = TypeVar("A")
B = TypeVar("B")

FEW_ARTICLES, FEW_GROUPS = 20, 1000  # fewer are not worth the start of a process
CHUNK = 100_000  # bytes that go out at once
CLAIM = 400  # bytes of a claim, with its part of a sentence and of a digest
STRETCH = 1000  # claims of which the numbers go out at once
START = "fork" if "fork" in get_all_start_methods() else "spawn"
PATIENCE = 120.0  # seconds that a chunk may take
WAITING = 64  # chunks whose results may wait for an earlier chunk
SAMPLE = Article(
    "sample", "Dr Orla Pendry, 45, of Saltry Harbour said on Tuesday: “We carried 26,000 passengers last May.”"
)


class Processes:
    """A runner on so many processes. `kinds` are the classes of values that claims may hold."""

    def __init__(self, jobs: int, kinds: Kinds, patience: float = PATIENCE) -> None:
        self.jobs, self.kinds, self.patience = jobs, kinds, patience

    def __call__(self, function: Callable[[Iterable[A]], Iterable[B]], things: Iterable[A]) -> Iterator[B]:
        """What a function makes of articles or of groups, in their order."""
        if isinstance(things, Meetings) and START == "fork":
            yield from self._review(function, things)
            return
        coming = iter(things)
        first = list(islice(coming, 1))
        least = FEW_ARTICLES if first and isinstance(first[0], Article) else FEW_GROUPS
        first += islice(coming, least - 1)
        if len(first) < least or self.jobs < 2:
            yield from function(chain(first, coming))
            return
        if isinstance(first[0], Article):
            list(function([SAMPLE]))  # type: ignore[list-item] # tables that are read at first use are then there for all
        yield from self._shared(Work(function, self.kinds), batches(chain(first, coming), weight_of, CHUNK))

    def _review(self, function: Callable[[Iterable[Any]], Iterable[B]], meetings: Meetings) -> Iterator[B]:
        """What comes of groups that are in memory before the workers are forked: these are told numbers."""
        if len(meetings) < FEW_GROUPS or self.jobs < 2:
            yield from function(meetings)
        else:
            yield from self._shared(Work(function, self.kinds, meetings), stretches(meetings))

    def _shared(self, work: "Work", chunks: Iterator[Sequence[Any]]) -> Iterator[Any]:
        crew = Crew(self.jobs, work, self.patience)
        try:
            yield from crew.work(chunks)
        finally:
            crew.dismiss()


class Work(Struct, frozen=True):
    """What all workers of a call do. The `meetings` that are in memory when they are forked, they hold as well."""

    function: Callable[[Iterable[Any]], Iterable[Any]]
    kinds: Kinds
    meetings: Meetings | None = None


class Chunk(Struct, eq=False):
    """Some things on their way, or the numbers of some; `done` is what came of them."""

    things: Sequence[Any]
    due: float = 0.0
    done: list[Any] | None = None


class Worker:
    """A process with what it has been sent and not yet answered, at most two chunks: one at work, one at hand."""

    def __init__(self, work: Work, others: Iterable["Worker"]) -> None:
        context: Any = get_context(START)
        self.line, far = context.Pipe()
        # A forked worker holds our ends of the lines to the others, too, and must let go of them.
        inherited = [self.line, *(other.line for other in others)] if START == "fork" else []
        self.process: BaseProcess = context.Process(target=toil, args=(far, work, inherited), daemon=True)
        self.process.start()
        far.close()
        self.sent: deque[Chunk] = deque()

    def stop(self) -> None:
        self.process.kill()
        self.process.join()
        self.line.close()


class Crew:
    """The workers of one call, and the chunks that go through them."""

    def __init__(self, jobs: int, work: Work, patience: float) -> None:
        self.task, self.patience = work, patience
        gc.freeze()  # what is there before the workers is not looked through, and so not copied, in each
        self.workers: list[Worker] = []
        for _ in range(jobs):
            self.hire()

    def hire(self) -> None:
        self.workers.append(Worker(self.task, self.workers))

    def dismiss(self) -> None:
        for worker in self.workers:
            worker.stop()
        gc.unfreeze()

    def work(self, coming: Iterator[Sequence[Any]]) -> Iterator[Any]:
        """The results of all chunks, in their order."""
        pending: deque[Chunk] = deque()
        again: deque[Chunk] = deque()
        more = True
        while more or pending:
            while more and (len(again) or len(pending) < WAITING) and (worker := self.idle()) is not None:
                if again:
                    self.send(worker, again.popleft())
                    continue
                things = next(coming, None)
                if things is None:
                    more = False
                else:
                    pending.append(Chunk(things))
                    self.send(worker, pending[-1])
            while again and (worker := self.idle()) is not None:
                self.send(worker, again.popleft())
            while pending and pending[0].done is not None:
                yield from pending.popleft().done or ()
            if pending:
                self.listen(pending, again)

    def idle(self) -> Worker | None:
        """The worker with the least to do, if it can take more."""
        worker = min(self.workers, key=lambda worker: len(worker.sent))
        return worker if len(worker.sent) < 2 else None

    def send(self, worker: Worker, chunk: Chunk) -> None:
        if not worker.sent:
            chunk.due = monotonic() + self.patience
        worker.sent.append(chunk)
        with suppress(OSError):  # a dead worker is noticed when we listen
            worker.line.send_bytes(written(chunk.things))

    def listen(self, pending: deque[Chunk], again: deque[Chunk]) -> None:
        """Take in what workers have done; replace those that died or are overdue, and see to what they were at."""
        busy = {worker.line: worker for worker in self.workers if worker.sent}
        soonest = min(worker.sent[0].due for worker in busy.values())
        heard = wait(list(busy), max(soonest - monotonic(), 0.0))
        now = monotonic()
        for line, worker in busy.items():
            if line in heard:
                try:
                    answer = worker.line.recv_bytes()
                except (EOFError, OSError):
                    worker.process.join(1.0)
                    self.replace(worker, f"its process died (exit code {worker.process.exitcode})", pending, again)
                    continue
                chunk = worker.sent.popleft()
                chunk.done = read(answer, self.task)
                if worker.sent:
                    worker.sent[0].due = now + self.patience
            elif worker.sent[0].due <= now:
                self.replace(worker, f"took more than {self.patience:g} seconds", pending, again)

    def replace(self, worker: Worker, why: str, pending: deque[Chunk], again: deque[Chunk]) -> None:
        """Put another worker in the place of one; what it was at is tried again thing by thing, or is a failure."""
        at_work, *at_hand = worker.sent
        self.workers.remove(worker)
        worker.stop()
        self.hire()
        again.extend(at_hand)
        if len(at_work.things) == 1:
            at_work.done = [failed(at_work.things[0], why, self.task.meetings)]
            return
        singly = [Chunk(at_work.things[number : number + 1]) for number in range(len(at_work.things))]
        place = pending.index(at_work)
        del pending[place]
        for offset, chunk in enumerate(singly):
            pending.insert(place + offset, chunk)
        again.extend(singly)


def weight_of(thing: Any) -> int:
    """About how many bytes a thing takes on its way."""
    if isinstance(thing, Article):
        return len(thing.text) if thing.text.isascii() else 4 * len(thing.text)
    return CLAIM * len(thing.claims)


def stretches(meetings: Meetings) -> Iterator[range]:
    """The numbers of meetings in stretches of about as many claims."""
    for numbers in batches(range(len(meetings)), meetings.sizes.__getitem__, STRETCH):
        yield range(numbers[0], numbers[-1] + 1)


def failed(thing: Article | Group | int, why: str, meetings: Meetings | None) -> Testimony | Failure:
    """What comes of a thing that cost a worker."""
    if isinstance(thing, Article):
        return Testimony(Digest(thing.id, thing.published), (), (Failure("extracting", thing.id, why),))
    if isinstance(thing, int):
        assert meetings is not None
        _, key = meetings.keys[thing]
    else:
        key = thing.key
    return Failure("reviewing", key, why)


ARTICLES = msgspec.msgpack.Decoder(list[Article])
TESTIMONIES = msgspec.msgpack.Decoder(list[bytes])
NUMBERS = msgspec.msgpack.Decoder(tuple[int, int])


def written(things: Sequence[Any]) -> bytes:
    """Things as bytes, with a letter for the form. Half a surrogate pair is beyond MessagePack, not beyond pickle."""
    if isinstance(things, range):
        return b"n" + PACK.encode((things.start, things.stop))
    try:
        match things[0] if things else None:
            case Article():
                return b"a" + PACK.encode(things)
            case Group():
                return b"g" + pack_groups(things)
            case Testimony():
                return b"t" + PACK.encode([pack(said) for said in things])
    except UnicodeEncodeError:
        pass
    return b"p" + pickle.dumps(things, pickle.HIGHEST_PROTOCOL)


def read(data: bytes, work: Work) -> list[Any]:
    """Things from the bytes that `written` made in a process of ours."""
    match data[:1]:
        case b"a":
            return ARTICLES.decode(memoryview(data)[1:])
        case b"g":
            return unpack_groups(memoryview(data)[1:], work.kinds)
        case b"n" if work.meetings is not None:
            return list(work.meetings.of(range(*NUMBERS.decode(memoryview(data)[1:]))))
        case b"t":
            return [unpack(said, work.kinds) for said in TESTIMONIES.decode(memoryview(data)[1:])]
    things: list[Any] = pickle.loads(memoryview(data)[1:])  # noqa: S301 - written by a process that we started
    return things


def toil(line: Connection, work: Work, inherited: Iterable[Connection]) -> None:
    """What a worker does until the line goes dead."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started us is told, and stops us
    for other in inherited:
        other.close()
    at_hand: SimpleQueue[bytes | None] = SimpleQueue()
    Thread(target=take_in, args=(line, at_hand), daemon=True).start()
    while (data := at_hand.get()) is not None:
        line.send_bytes(written(list(work.function(read(data, work)))))


def take_in(line: Connection, at_hand: "SimpleQueue[bytes | None]") -> None:
    """Read what is sent as soon as it is, so that whoever sends never waits for work to be done. None is the end."""
    try:
        while True:
            at_hand.put(line.recv_bytes())
    except (EOFError, OSError):
        at_hand.put(None)
