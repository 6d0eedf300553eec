// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/draft.hpp"

namespace verband::ingest {

/// The document as UTF-8; every byte of it knows the raw byte it came from.
struct DecodedText {
  std::string text{};
  std::vector<std::uint32_t> origin{};  // empty when every byte stands where it stood
  std::uint32_t raw_size{};
  bool readable{};  // false: no text worth reading, `findings` says why
  std::vector<Repair> repairs{};
  std::vector<Finding> findings{};

  /// The raw bytes that became [begin, end) of the text.
  Span raw(std::size_t begin, std::size_t end) const;
};

/// A word whose letters were turned into UTF-8 twice.
struct TwiceEncoded {
  std::size_t begin{};  // byte of the text
  Repair repair{};      // without raw bytes
};
/// Such words of a text in UTF-8, from its beginning on.
std::vector<TwiceEncoded> twice_encoded(std::string_view text);
/// What is said of a document that held such words.
Finding encoding_repaired();

/// Recognises UTF-8, UTF-16 with a mark, cp1252, and UTF-8 that was encoded twice.
DecodedText decode_bytes(std::string_view bytes, std::size_t max_bytes);

/// The text without the ">" that a message which is answered or sent on has before its lines, where
/// most lines have it.
DecodedText without_quote_marks(DecodedText document);

}  // namespace verband::ingest
