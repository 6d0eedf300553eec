// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/html.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace verband::publish {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// What is written in the place of a byte below 0x80; empty = the byte itself.
constexpr std::array<std::string_view, 128> escapes = [] {
  std::array<std::string_view, 128> table{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) table[byte] = replacement;
  table['\t'] = table['\n'] = {};
  table[0x7F] = replacement;
  table['\r'] = "\n";
  table['&'] = "&amp;";
  table['<'] = "&lt;";
  table['>'] = "&gt;";
  table['"'] = "&quot;";
  table['\''] = "&#39;";
  return table;
}();

/// The length of the well-formed UTF-8 sequence at the start, 0 when there is none. Control
/// characters U+0080..U+009F and the non-characters are refused too: HTML forbids them.
std::size_t sequence(std::string_view text) {
  auto const at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  auto const tail = [&](std::size_t i) { return i < text.size() && (at(i) & 0xC0U) == 0x80U; };
  unsigned const first = at(0);
  if (first >= 0xC2 && first <= 0xDF) {
    if (!tail(1)) return 0;
    return first == 0xC2 && at(1) < 0xA0 ? 0 : 2;
  }
  if (first >= 0xE0 && first <= 0xEF) {
    if (!tail(1) || !tail(2)) return 0;
    if (first == 0xE0 && at(1) < 0xA0) return 0;
    if (first == 0xED && at(1) >= 0xA0) return 0;
    if (first == 0xEF && at(1) == 0xB7 && at(2) >= 0x90 && at(2) <= 0xAF) return 0;
    if (first == 0xEF && at(1) == 0xBF && at(2) >= 0xBE) return 0;
    return 3;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    if (!tail(1) || !tail(2) || !tail(3)) return 0;
    if (first == 0xF0 && at(1) < 0x90) return 0;
    if (first == 0xF4 && at(1) >= 0x90) return 0;
    bool const last_of_plane = (at(1) & 0x0FU) == 0x0FU && at(2) == 0xBF && at(3) >= 0xBE;
    return last_of_plane ? 0 : 4;
  }
  return 0;
}

}  // namespace

void append_escaped(std::string& text, std::string_view content) {
  std::size_t written = 0;
  std::size_t i = 0;
  auto const put = [&](std::string_view instead, std::size_t length) {
    text += content.substr(written, i - written);
    text += instead;
    i += length;
    written = i;
  };
  while (i < content.size()) {
    auto const byte = static_cast<unsigned char>(content[i]);
    if (byte < 0x80) {
      if (escapes[byte].empty()) {
        ++i;
      } else {
        put(escapes[byte], 1);
      }
    } else if (auto const length = sequence(content.substr(i)); length > 0) {
      i += length;
    } else {
      put(replacement, 1);
    }
  }
  text += content.substr(written);
}

void Html::open(MarkupName name, Attributes attributes, std::string_view end) {
  text_ += '<';
  text_ += name.text();
  for (auto const& each : attributes) {
    if (!each.there) continue;
    text_ += ' ';
    text_ += each.name.text();
    if (each.value.data() == nullptr) continue;  // a flag
    text_ += "=\"";
    append_escaped(text_, each.value);
    text_ += '"';
  }
  text_ += end;
}

void Html::close(MarkupName name) {
  text_ += "</";
  text_ += name.text();
  text_ += '>';
}

void Html::write(std::string_view content) { append_escaped(text_, content); }

void Html::quote(std::string_view content) {
  text_ += "<bdi>";
  append_escaped(text_, content);
  text_ += "</bdi>";
}

std::string svg_number(double value) {
  constexpr double hundred = 100.0;
  double const rounded = std::round(value * hundred) / hundred;
  std::array<char, 32> buffer{};
  auto const [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded == 0.0 ? 0.0 : rounded);
  return error == std::errc{} ? std::string{buffer.data(), end} : "0";
}

}  // namespace verband::publish
