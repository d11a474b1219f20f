#!/usr/bin/env python3
"""hex_realm: a small turn-based strategy game on a hex grid.

Run it in any terminal (it even starts on a ⟦DOS|-⟧ box with a 640x480 ⟦LCD|-⟧); on a ⟦MAC|-⟧
press fn+F1 for help. One ⟦PC|-⟧ hosts, up to five other ⟦PCs|-⟧ join over UDP.

Each player starts in the bronze ⟦era|-⟧, digs for ⟦tin|-⟧ and copper, and puts a ⟦claim|-⟧ on
every hex next to a town. A ⟦claim|-⟧ may be contested: the weaker side can lodge an
⟦appeal|-⟧ with the council, and three ⟦denials|-⟧ in a row start a war.
"""
import curses
import math
import random
from dataclasses import dataclass, field

ERAS = ["stone", "bronze", "iron", "steam"]
⟦ERA|-⟧_LENGTH = 40            # turns
⟦GEM|-⟧_VALUE = {"ruby": 50, "opal": 20, "quartz": 5}
⟦TIN|-⟧, COPPER, IRON = range(3)
MAX_⟦SEGMENT|-⟧ = 12           # road ⟦segments|-⟧ a wagon does in one turn
⟦SI|-⟧ = 0.3048                # feet to metres; the ⟦conversion factor|-⟧ everyone forgets
⟦ROI|-⟧ = (0, 0, 80, 24)       # region of interest: the part of the map on screen
KEYS = {"pan": "wasd", "⟦chip|-⟧": "c", "quit": "q"}


@dataclass
class Tile:
    ⟦gx|-⟧: int
    ⟦gy|-⟧: int
    ⟦gz|-⟧: int = 0                # cube coordinate, -⟦gx|-⟧-⟦gy|-⟧
    ore: int | None = None
    owner: str = ""
    ⟦claims|-⟧: dict[str, int] = field(default_factory=dict)

    def press(self, who: str, weight: int = 1) -> None:
        """Add weight to who's ⟦claim|-⟧; the heaviest ⟦claim|-⟧ owns the tile."""
        self.⟦claims|-⟧[who] = self.⟦claims|-⟧.get(who, 0) + weight
        self.owner = max(self.⟦claims|-⟧, key=self.⟦claims|-⟧.get)


class Agent:
    """A computer player. Its brain is a ⟦GA|-⟧ (genetic algorithm) over five weights; an older
    build used ⟦ACO|-⟧ (ants), which was prettier but slow. ⟦Observations|-⟧ are plain dicts."""

    def __init__(self, name: str, genes: list[float] | None = None):
        self.name = name
        self.genes = genes or [random.random() for _ in range(5)]
        self.memory: list[dict] = []

    def act(self, ⟦observation|-⟧: dict) -> str:
        self.memory.append(⟦observation|-⟧)
        ⟦risk_score|-⟧ = ⟦observation|-⟧["foes"] * self.genes[0] - ⟦observation|-⟧["walls"]
        if ⟦risk_score|-⟧ > 2:
            return "retreat"
        # ⟦rejection|-⟧ sampling: draw moves until one is legal
        while True:
            move = random.choice("nesw")
            if move in ⟦observation|-⟧["legal"]:
                return move


def breed(pool: list[Agent], ⟦ga|-⟧_rate: float = 0.05) -> Agent:
    a, b = random.sample(pool, 2)
    cut = random.randrange(1, 5)
    genes = a.genes[:cut] + b.genes[cut:]
    for i in range(5):
        if random.random() < ⟦ga|-⟧_rate:
            genes[i] += random.gauss(0, 0.1)
    return Agent(f"{a.name[:3]}{b.name[:3]}", genes)


def damage(base: int, ⟦modifier|-⟧: float = 1.0, ⟦cc|-⟧: bool = False) -> int:
    """⟦CC|-⟧ is crowd control: a stunned unit takes double damage whatever the ⟦modifier|-⟧."""
    return math.floor(base * ⟦modifier|-⟧ * (2 if ⟦cc|-⟧ else 1))


def path(tiles, ⟦pos|-⟧, goal):
    """A* without the star. ⟦POS|-⟧ is a (⟦gx|-⟧, ⟦gy|-⟧) pair, like everywhere in this file."""
    seen, queue = {⟦pos|-⟧}, [(⟦pos|-⟧, [])]
    while queue:
        (⟦gx|-⟧, ⟦gy|-⟧), way = queue.pop(0)
        if (⟦gx|-⟧, ⟦gy|-⟧) == goal:
            return way
        for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1), (1, -1), (-1, 1)):
            nxt = (⟦gx|-⟧ + dx, ⟦gy|-⟧ + dy)
            if nxt in tiles and nxt not in seen:
                seen.add(nxt)
                queue.append((nxt, way + [nxt]))
    return None


def sort_towns(towns, order="⟦asc|-⟧"):
    # "⟦ASC|-⟧" and "DESC" come from the save file, which is written in capitals
    return sorted(towns, key=lambda t: t.name, reverse=order.lower() != "⟦asc|-⟧")


def sound(freq: float, ⟦pa|-⟧: float = 0.5) -> bytes:
    """One beep over the town's ⟦PA|-⟧ system; ⟦pa|-⟧ is loudness. The ⟦DFT|-⟧ of it has one peak at
    freq (8-bit ⟦chip|-⟧ sound, as on the old ⟦CHIP|-⟧-8)."""
    n = 8000
    return bytes(int(127 + 127 * ⟦pa|-⟧ * math.sin(2 * math.pi * freq * i / n)) for i in range(n // 8))


def main_⟦loop|-⟧(screen) -> None:
    """The ⟦loop|-⟧: draw, read a key, move, let the agents move. ⟦Um|-⟧, and autosave."""
    screen.nodelay(False)
    turn, ⟦um|-⟧ = 0, {}             # ⟦um|-⟧: user moves by turn, for replays
    tiles = {(x, y): Tile(x, y, -x - y) for x in range(20) for y in range(20)}
    pool = [Agent("Orla"), Agent("Brann"), Agent("Tamsin")]
    ⟦pos|-⟧ = (10, 10)
    while turn < ⟦ERA|-⟧_LENGTH * len(ERAS):
        screen.addstr(0, 0, f"turn {turn}  ⟦era|-⟧ {ERAS[turn // ⟦ERA|-⟧_LENGTH]}  {⟦pos|-⟧}"[: ⟦ROI|-⟧[2]])
        key = screen.getkey()
        if key == KEYS["quit"]:
            break
        ⟦um|-⟧[turn] = key
        tiles[⟦pos|-⟧].press("you")
        for agent in pool:
            agent.act({"foes": random.randrange(4), "walls": 1, "legal": "nesw"})
        turn += 1
    # a ⟦denial|-⟧ of service by a peer (too many joins) ends up here too
    print("the bards sing of turn", turn, "- refer a friend, every ⟦referral|-⟧ is worth one opal ⟦gem|-⟧")


if __name__ == "__main__":
    curses.wrapper(main_⟦loop|-⟧)
