// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/encoding.hpp"

#include <algorithm>
#include <array>
#include <utility>

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

constexpr char32_t soft_hyphen = 0xAD;

bool hyphen(char32_t code) { return code == U'-' || code == U'\u2010' || code == U'\u2011'; }

/// What is meant by the sign at a place, and how many bytes of the text it stands for; 0 for a sign
/// that is meant itself.
struct Meant {
  std::string_view text{};
  std::size_t size{};
};

/// A soft hyphen is shown where a line or a cell ends, often with a hyphen behind it: one is meant.
/// Inside a word it is not shown.
Meant meant_hyphen(std::string_view text, std::size_t at) {
  auto const sign = text::character(text, at);
  if (sign.code == U'\u2010' || sign.code == U'\u2011') return {"-", sign.size};
  if (sign.code != soft_hyphen) return {};
  auto const behind = at + sign.size;
  if (behind >= text.size() || is_space(text[behind])) return {"-", sign.size};
  auto const next = text::character(text, behind);
  return hyphen(next.code) ? Meant{"-", sign.size + next.size} : Meant{"", sign.size};
}

/// Letters that a font draws as one sign are those letters again, and hyphens are plain ones.
void usual_letters(DecodedText& decoded) {
  constexpr std::string_view tied = "\xEF\xAC";  // how all of them begin in UTF-8
  constexpr std::array<std::string_view, 3> hyphens{"\xC2\xAD", "\xE2\x80\x90", "\xE2\x80\x91"};
  std::string_view const text = decoded.text;
  bool const none = text.find(tied) == text.npos && std::ranges::none_of(hyphens, [&](auto sign) {
                      return text.find(sign) != text.npos;
                    });
  if (none) return;
  DecodedText out;
  auto const put = [&](std::string_view letters, std::size_t from) {
    out.text += letters;
    out.origin.insert(out.origin.end(), letters.size(), decoded.raw(from, from).begin);
  };
  std::size_t missing = 0;  // signs on this line; a gap keeps what follows in its place
  for (std::size_t i = 0; i < text.size();) {
    auto const sign = text::character(text, i);
    auto const letters = text::tied_letters(sign.code);
    auto const meant = letters.empty() ? meant_hyphen(text, i) : Meant{letters, sign.size};
    auto const size = meant.size == 0 ? sign.size : meant.size;
    if (text[i] == '\n') missing = 0;
    if (missing > 0 && text.substr(i).starts_with("  "))
      put(std::string(std::exchange(missing, 0), ' '), i);
    put(meant.size == 0 ? text.substr(i, size) : meant.text, i);
    if (meant.size > 0 && letters.empty())
      missing += size > sign.size || meant.text.empty() ? 1 : 0;
    if (!meant.text.empty()) {
      decoded.repairs.push_back({.kind = RepairKind::encoding,
                                 .raw = decoded.raw(i, i + size),
                                 .before = std::string{text.substr(i, size)},
                                 .after = std::string{meant.text},
                                 .reason = letters.empty()
                                               ? "Het streepje was als een ander teken bewaard."
                                               : "Het lettertype tekende deze letters als één "
                                                 "teken."});
    }
    i += size;
  }
  decoded.text = std::move(out.text);
  decoded.origin = std::move(out.origin);
  std::ranges::stable_sort(decoded.repairs, {}, [](Repair const& each) { return each.raw.begin; });
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
  usual_letters(out);
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
