// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/encoding.hpp"

#include <algorithm>
#include <array>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace verband::ingest {
namespace {

constexpr std::array<std::uint16_t, 32> cp1252_upper{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

unsigned char byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

void append(DecodedText& out, std::uint32_t code_point, std::size_t from) {
  auto put = [&](std::uint32_t byte) {
    out.text.push_back(static_cast<char>(byte));
    out.origin.push_back(static_cast<std::uint32_t>(from));
  };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0U | (code_point >> 6U));
    put(0x80U | (code_point & 0x3FU));
  } else if (code_point < 0x10000) {
    put(0xE0U | (code_point >> 12U));
    put(0x80U | ((code_point >> 6U) & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  } else {
    put(0xF0U | (code_point >> 18U));
    put(0x80U | ((code_point >> 12U) & 0x3FU));
    put(0x80U | ((code_point >> 6U) & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  }
}

Finding document_finding(Severity severity, std::string code, std::string detail) {
  return {.severity = severity, .code = std::move(code), .detail = std::move(detail)};
}

void from_cp1252(std::string_view bytes, DecodedText& out) {
  out.origin.reserve(bytes.size() + bytes.size() / 8);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    auto const byte = byte_at(bytes, i);
    append(out, byte >= 0x80 && byte < 0xA0 ? cp1252_upper.at(byte - 0x80U) : byte, i);
  }
}

void from_utf16(std::string_view bytes, bool big_endian, DecodedText& out) {
  auto unit = [&](std::size_t i) -> std::uint32_t {
    auto const a = byte_at(bytes, i);
    auto const b = byte_at(bytes, i + 1);
    return static_cast<std::uint32_t>(big_endian ? (a << 8U) | b : (b << 8U) | a);
  };
  for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
    std::uint32_t code = unit(i);
    auto const from = i;
    if (code >= 0xD800 && code < 0xDC00 && i + 3 < bytes.size()) {
      auto const low = unit(i + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        code = 0x10000U + ((code - 0xD800U) << 10U) + (low - 0xDC00U);
        i += 2;
      }
    }
    append(out, code >= 0xD800 && code < 0xE000 ? 0xFFFDU : code, from);
  }
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

/// Letters that were encoded twice hold no ASCII, so the signs that divide values end a word too.
bool ends_word(char c) {
  return is_space(c) || std::string_view{";,|<>\"&="}.find(c) != std::string_view::npos;
}

/// Undoes double encoding word by word, so that the rest of the text keeps its exact origin.
void undo_double_encoding(DecodedText& decoded) {
  auto const words = twice_encoded(decoded.text);
  if (words.empty()) return;
  DecodedText out;
  out.raw_size = decoded.raw_size;
  auto const keep = [&](std::size_t begin, std::size_t end) {
    for (auto i = begin; i < end; ++i) {
      out.text.push_back(decoded.text[i]);
      out.origin.push_back(decoded.raw(i, i).begin);
    }
  };
  std::size_t at = 0;
  for (auto const& word : words) {
    keep(at, word.begin);
    for (auto const c : word.repair.after) {
      out.text.push_back(c);
      out.origin.push_back(decoded.raw(word.begin, word.begin).begin);
    }
    at = word.begin + word.repair.before.size();
    auto repair = word.repair;
    repair.raw = decoded.raw(word.begin, at);
    out.repairs.push_back(std::move(repair));
  }
  keep(at, decoded.text.size());
  out.findings = std::move(decoded.findings);
  out.readable = decoded.readable;
  out.findings.push_back(encoding_repaired());
  decoded = std::move(out);
}

/// Letters that a font draws as one sign are those letters again.
void untie_letters(DecodedText& decoded) {
  constexpr std::string_view begins = "\xEF\xAC";  // of all of them in UTF-8
  std::string_view const text = decoded.text;
  if (text.find(begins) == text.npos) return;
  DecodedText out;
  for (std::size_t i = 0; i < text.size();) {
    auto const sign = text::character(text, i);
    auto const letters = text::tied_letters(sign.code);
    for (auto const c : letters.empty() ? text.substr(i, sign.size) : letters) {
      out.text.push_back(c);
      out.origin.push_back(decoded.raw(i, i).begin);
    }
    if (!letters.empty()) {
      decoded.repairs.push_back({.kind = RepairKind::encoding,
                                 .raw = decoded.raw(i, i + sign.size),
                                 .before = std::string{text.substr(i, sign.size)},
                                 .after = std::string{letters},
                                 .reason = "Het lettertype tekende deze letters als één teken."});
    }
    i += sign.size;
  }
  decoded.text = std::move(out.text);
  decoded.origin = std::move(out.origin);
}

bool looks_binary(std::string_view bytes) {
  auto const sample = bytes.substr(0, std::size_t{64} * 1024);
  auto const odd = std::ranges::count_if(sample, [](char c) {
    auto const byte = static_cast<unsigned char>(c);
    return byte < 0x20 && !is_space(c) && byte != 0x0B && byte != 0x1B;
  });
  return odd * 100 > static_cast<std::ptrdiff_t>(sample.size()) || bytes.starts_with("%PDF-") ||
         bytes.starts_with("PK\x03\x04") || bytes.find('\0') != bytes.npos;
}

}  // namespace

std::vector<TwiceEncoded> twice_encoded(std::string_view text) {
  static constexpr std::array<std::string_view, 3> traces{"\xC3\x83", "\xC3\x82", "\xC3\xA2"};
  auto const suspicious = [&](std::string_view part) {
    return std::ranges::any_of(traces, [&](auto t) { return part.find(t) != part.npos; });
  };
  std::vector<TwiceEncoded> out;
  if (!suspicious(text)) return out;
  for (std::size_t begin = 0; begin < text.size();) {
    auto const* const stop = std::find_if(text.begin() + begin, text.end(), ends_word);
    auto const word = text.substr(begin, static_cast<std::size_t>(stop - text.begin()) - begin);
    if (suspicious(word)) {
      auto undone = text::undo_double_encoding(word);
      if (undone != word) {
        out.push_back({begin,
                       {.kind = RepairKind::encoding,
                        .before = std::string{word},
                        .after = std::move(undone),
                        .reason = "De letters waren twee keer omgezet naar UTF-8."}});
      }
    }
    begin += word.size() + 1;
  }
  return out;
}

Finding encoding_repaired() {
  return document_finding(
      Severity::note, "encoding-repaired",
      "Letters met accenten waren twee keer omgezet. Ze zijn teruggezet; de bron zelf is gelijk "
      "gebleven.");
}

Span DecodedText::raw(std::size_t begin, std::size_t end) const {
  auto at = [&](std::size_t i) {
    if (i >= text.size()) return raw_size;
    return origin.empty() ? static_cast<std::uint32_t>(i) : origin[i];
  };
  return {at(begin), std::max(at(begin), at(end))};
}

DecodedText decode_bytes(std::string_view bytes, std::size_t max_bytes) {
  DecodedText out;
  // Offsets are 32 bits wide; a larger limit cannot be honoured.
  auto const limit = std::min<std::size_t>(max_bytes, 0x7FFFFFFF);
  if (bytes.size() > limit) {
    out.findings.push_back(
        document_finding(Severity::problem, "too-large",
                         "Het document is te groot om te lezen. Geef alleen de bijlage met de "
                         "samenwerkingsverbanden."));
    return out;
  }
  out.raw_size = static_cast<std::uint32_t>(bytes.size());
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    from_utf16(bytes, bytes.starts_with("\xFE\xFF"), out);
  } else if (looks_binary(bytes)) {
    out.findings.push_back(document_finding(
        Severity::problem, "binary",
        "Dit bestand is geen tekst. Maak er eerst tekst van, bijvoorbeeld met pdftotext."));
    return out;
  } else if (text::valid_utf8(bytes)) {
    if (bytes.starts_with("\xEF\xBB\xBF")) {
      for (std::size_t i = 3; i < bytes.size(); ++i) {
        out.text.push_back(bytes[i]);
        out.origin.push_back(static_cast<std::uint32_t>(i));
      }
    } else {
      out.text = bytes;
    }
    undo_double_encoding(out);
  } else {
    from_cp1252(bytes, out);
    out.findings.push_back(document_finding(
        Severity::doubt, "encoding-guessed",
        "De tekst is geen geldige UTF-8. Hij is gelezen als Windows-tekst (cp1252). Controleer "
        "letters met accenten."));
  }
  untie_letters(out);
  out.readable = std::ranges::any_of(out.text, [](char c) { return !is_space(c); });
  if (!out.readable) {
    out.findings.push_back(document_finding(Severity::problem, "empty-document",
                                            "Het document is leeg: er staat geen tekst in."));
  }
  return out;
}

DecodedText without_quote_marks(DecodedText out) {
  constexpr std::size_t few = 3;
  std::size_t lines = 0;
  std::size_t quoted = 0;
  auto const begin_of = [&](std::size_t at) { return at == 0 || out.text[at - 1] == '\n'; };
  for (std::size_t at = 0; at < out.text.size(); ++at) {
    if (!begin_of(at) || out.text[at] == '\n' || out.text[at] == '\r') continue;
    ++lines;
    quoted += out.text[at] == '>' ? 1 : 0;
  }
  if (quoted < few || quoted * 2 < lines) return out;
  std::string text;
  std::vector<std::uint32_t> origin;
  for (std::size_t at = 0; at < out.text.size(); ++at) {
    if (begin_of(at)) {
      while (at < out.text.size() && out.text[at] == '>') {
        ++at;
        if (at < out.text.size() && out.text[at] == ' ') ++at;
      }
      if (at == out.text.size()) break;
    }
    text += out.text[at];
    origin.push_back(out.raw(at, at).begin);
  }
  out.text = std::move(text);
  out.origin = std::move(origin);
  return out;
}

}  // namespace verband::ingest
