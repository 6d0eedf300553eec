// SPDX-License-Identifier: EUPL-1.2
#include "publish/json_writer.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace verband::publish {
namespace {

using Json = nlohmann::json;

/// A character that stands in a JSON text as it is.
bool plain_ascii(char c) {
  auto const byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\';
}

/// A character that can be written without asking what stands beside it.
bool simple(char c) { return plain_ascii(c) || c == '"' || c == '\\' || c == '\n'; }

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
  // Letters with marks and broken characters are rare, and left to the library.
  if (!std::ranges::all_of(text, simple)) {
    text_ += Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
    return;
  }
  text_ += '"';
  while (!text.empty()) {
    auto const stop = std::ranges::find_if_not(text, plain_ascii);
    auto const length = static_cast<std::size_t>(stop - text.begin());
    text_ += text.substr(0, length);
    if (length == text.size()) break;
    text_ += '\\';
    text_ += *stop == '\n' ? 'n' : *stop;
    text.remove_prefix(length + 1);
  }
  text_ += '"';
}

}  // namespace verband::publish
