// SPDX-License-Identifier: EUPL-1.2
#include "publish/json_writer.hpp"

#include <array>
#include <cstdint>

#include <nlohmann/json.hpp>

namespace verband::publish {
namespace {

using Json = nlohmann::json;

/// How a character is written.
enum class Way : std::uint8_t {
  as_it_is,
  escaped,  // behind a backslash: " and \ themselves, a line end as n
  by_library
};

constexpr std::array<Way, 256> ways = [] {
  std::array<Way, 256> table{};
  table.fill(Way::by_library);
  for (std::size_t byte = 0x20; byte < 0x7F; ++byte) table[byte] = Way::as_it_is;
  table['"'] = table['\\'] = table['\n'] = Way::escaped;
  return table;
}();

Way way(char c) { return ways[static_cast<unsigned char>(c)]; }

}  // namespace

void JsonWriter::key(std::string_view name) {
  place();
  quoted(name);
  text_ += ": ";
  after_key_ = true;
}

void JsonWriter::value(std::string_view text) {
  place();
  quoted(text);
}

void JsonWriter::value(double number) { plain(Json(number).dump()); }

void JsonWriter::open(char bracket) {
  place();
  text_ += bracket;
  ++depth_;
  empty_ = true;
}

void JsonWriter::close(char bracket) {
  --depth_;
  if (!empty_) new_line();
  text_ += bracket;
  empty_ = false;
}

void JsonWriter::plain(std::string_view text) {
  place();
  text_ += text;
}

/// Goes to where the next key or value begins.
void JsonWriter::place() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (depth_ == 0) return;
  if (!empty_) text_ += ',';
  empty_ = false;
  new_line();
}

void JsonWriter::quoted(std::string_view text) {
  auto const begin = text_.size();
  text_ += '"';
  std::size_t written = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (way(text[i]) == Way::as_it_is) continue;
    if (way(text[i]) == Way::by_library) {
      // Letters with marks and broken characters are rare.
      text_.resize(begin);
      text_ += Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
      return;
    }
    text_ += text.substr(written, i - written);
    text_ += '\\';
    text_ += text[i] == '\n' ? 'n' : text[i];
    written = i + 1;
  }
  text_ += text.substr(written);
  text_ += '"';
}

}  // namespace verband::publish
