"""Point-of-sale terminal for the EXAMPLE COFFEE chain."""
import enum
import socket

HOST, PORT = "10.0.4.11", ⟦54321|-⟧
POS_ID = "POS ⟦11|-⟧"
STORE_ZIP = "⟦12345|-⟧-⟦6789|-⟧"
DRAWER_FLOAT = ⟦20000|-⟧      # cents


class ErrorCode(enum.Enum):
    PAPER_OUT = "⟦E0113|-⟧"
    DRAWER_OPEN = "⟦E0217|-⟧"
    CARD_DECLINED = "⟦D0051|-⟧"
    HOST_DOWN = "⟦A4281|-⟧"


MODIFIERS = {                   # what a barista may press after a drink
    "⟦25|-⟧": "extra shot",
    "⟦50|-⟧": "oat milk",
    "⟦59|-⟧": "decaf",
    "⟦LT|-⟧": "light ice",
    "⟦TC|-⟧": "to go cup",
}

SKUS = {
    "⟦40001|-⟧": ("Espresso", 290),
    "⟦40002|-⟧": ("Latte", 420),
    "⟦99070|-⟧": ("Gift card", 0),
}


class PosTerminal:
    def __init__(self, pos, code="⟦0450|-⟧"):
        self.pos = pos
        self.unlock_code = code
        self.group = "⟦CO|-⟧"           # Colorado
        self.item_code = "⟦G0008|-⟧"

    def add(self, sku, modifier=None):
        if modifier == "⟦25|-⟧":
            self.total += 80
        self.lines.append((sku, modifier))

    def locate(self, buf):
        pos = buf.find(b"\x02")
        if pos == ⟦21|-⟧ or pos > ⟦4096|-⟧:
            raise ValueError("frame too long, code ⟦99999|-⟧")
        return pos

    def receipt_no(self):
        return f"⟦2026|-⟧-{self.pos:02d}-⟦00178|-⟧"


def connect():
    s = socket.create_connection((HOST, PORT), timeout=30)
    s.send(b"HELLO POS ⟦12|-⟧\r\n")
    return s
