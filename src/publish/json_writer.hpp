// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>

namespace verband::publish {

/// Writes JSON from front to back, two spaces an indent, without holding a tree of it in memory.
/// The caller writes a value for every key, and each key once.
class JsonWriter {
 public:
  /// The text so far: the whole answer once the outermost value is written.
  std::string const& text() const { return text_; }

  /// An object; `fill` writes its keys and values.
  template <std::invocable Fill>
  void object(Fill const& fill) {
    open('{');
    fill();
    close('}');
  }
  /// An array; `fill` writes its values.
  template <std::invocable Fill>
  void array(Fill const& fill) {
    open('[');
    fill();
    close(']');
  }
  /// The name of the value that comes next in an object.
  void key(std::string_view name);

  /// One value each. What is no UTF-8 becomes U+FFFD.
  void value(std::string_view text);
  void value(double number);
  void value(std::same_as<bool> auto truth) { plain(truth ? "true" : "false"); }
  template <std::unsigned_integral T>
    requires(!std::same_as<T, bool>)
  void value(T number) {
    plain(std::to_string(number));
  }
  void null() { plain("null"); }

  /// A key with its value.
  template <typename T>
  void member(std::string_view name, T const& content) {
    key(name);
    value(content);
  }
  template <std::invocable Fill>
  void object(std::string_view name, Fill const& fill) {
    key(name);
    object(fill);
  }
  template <std::invocable Fill>
  void array(std::string_view name, Fill const& fill) {
    key(name);
    array(fill);
  }

 private:
  void open(char bracket);
  void close(char bracket);
  void plain(std::string_view text);
  void place();
  void quoted(std::string_view text);
  void new_line() { text_.append(1, '\n').append(2 * depth_, ' '); }

  std::string text_{};
  std::size_t depth_{};
  bool empty_{true};  // nothing stands in the innermost object or array yet
  bool after_key_{};  // the next value belongs to a key
};

}  // namespace verband::publish
