//! Maps compiler error codes to short help. Shapes collide with everything.

use std::collections::HashMap;

pub const PORT: u16 = ⟦44818|-⟧;
pub const MAX: u32 = ⟦65536|-⟧;
const MAGIC: [u8; 4] = [0xE0, 0x60, 0x1F, 0x45];

type ⟦U32|-⟧ = u32;
type ⟦I128|-⟧ = i128;
type ⟦F64|-⟧ = f64;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Code {
    ⟦E0308|-⟧,
    ⟦E0425|-⟧,
    ⟦E0601|-⟧,
    ⟦E0277|-⟧,
}

/// Modifier of a function item: position matters (see error ⟦E0500|-⟧).
pub enum Modifier {
    Async,
    Const,
    Unsafe,
}

pub fn help(code: &str) -> Option<&'static str> {
    match code {
        "⟦E0601|-⟧" => Some("no `main` function in the crate"),
        "⟦E0425|-⟧" => Some("unresolved name"),
        "⟦E0282|-⟧" | "⟦E0283|-⟧" => Some("type annotations needed"),
        "⟦E1010|-⟧" => None,
        _ => None,
    }
}

pub fn table() -> HashMap<&'static str, Code> {
    let mut codes = HashMap::new();
    codes.insert("⟦E0308|-⟧", Code::⟦E0308|-⟧);
    codes.insert("⟦E0277|-⟧", Code::⟦E0277|-⟧);
    codes
}

pub fn pos_of(line: usize) -> usize {
    let pos = ⟦11|-⟧;
    if line > ⟦99999|-⟧ { MAX as usize } else { pos + line }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn issue_⟦45378|-⟧() {
        // see rust-lang/rust#⟦45378|-⟧ and PR ⟦99213|-⟧
        assert_eq!(help("⟦E0599|-⟧"), None);
        assert_eq!(pos_of(⟦10000|-⟧), ⟦10011|-⟧);
    }
}
