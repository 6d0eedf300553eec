// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace verband_pdf {

/// What a PDF may still do: `text` opens no file at all, `drawing` reads the folders of fonts.
enum class Needs { text, drawing };

/// Limits memory, time and files for good, and gives up every right but reading what is open,
/// writing to what is open, and (for drawing) reading fonts. False when the system refuses.
bool enter_sandbox(Needs needs, unsigned seconds);

}  // namespace verband_pdf
