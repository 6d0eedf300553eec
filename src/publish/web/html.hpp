// SPDX-License-Identifier: EUPL-1.2
// HTML and SVG written from front to back. Every text and every value of an attribute is escaped;
// there is no way to write markup that did not come from here.
#pragma once

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>

namespace verband::publish {

/// The name of an element or attribute: only text known when compiling can become one.
class MarkupName {
 public:
  template <std::size_t N>
  consteval MarkupName(char const (&name)[N]) : name_{name, N - 1} {  // NOLINT: like a literal
    if (N < 2) throw "a name of markup has letters";
    for (char const c : name_) {
      bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && !(c >= '0' && c <= '9') && c != '-' && c != ':') {
        throw "a name of markup has letters, digits, - and : only";
      }
    }
  }
  std::string_view text() const { return name_; }

 private:
  std::string_view name_;
};

/// An attribute; its value is escaped when written. Views: for one call.
struct AttributeView {
  MarkupName name;
  std::string_view value{};
  bool there{true};  // false = left out

  /// name="value".
  AttributeView(MarkupName attribute, std::string_view text) : name{attribute}, value{text} {}
  AttributeView(MarkupName attribute, char const* text) : name{attribute}, value{text} {}
  AttributeView(MarkupName attribute, std::string const& text) : name{attribute}, value{text} {}
  /// A flag such as "checked", written when `on`.
  AttributeView(MarkupName attribute, std::same_as<bool> auto on) : name{attribute}, there{on} {}
  /// name="value" when there is something to say.
  static AttributeView unless_empty(MarkupName attribute, std::string_view text) {
    AttributeView result{attribute, text};
    result.there = !text.empty();
    return result;
  }
};

using Attributes = std::initializer_list<AttributeView>;

/// A piece of markup that is being written.
class Html {
 public:
  /// The markup so far.
  std::string const& text() const { return text_; }
  /// The markup, taken out.
  std::string take() { return std::move(text_); }
  /// Makes room for that many bytes at once.
  void expect(std::size_t bytes) { text_.reserve(bytes); }

  /// An element; `fill` writes what is in it.
  template <std::invocable Fill>
  void element(MarkupName name, Attributes attributes, Fill const& fill) {
    open(name, attributes, ">");
    fill();
    close(name);
  }
  /// An element with text in it.
  void element(MarkupName name, Attributes attributes, std::string_view content) {
    open(name, attributes, ">");
    write(content);
    close(name);
  }
  /// An element of HTML that has no content and no end: input, link, meta, br.
  void single(MarkupName name, Attributes attributes) { open(name, attributes, ">"); }
  /// An element of SVG without content: circle, line, path.
  void shape(MarkupName name, Attributes attributes) { open(name, attributes, "/>"); }

  /// Text, escaped. Control characters and bytes that are no UTF-8 become U+FFFD.
  void write(std::string_view content);
  /// Words of a source: as `write`, in an element that keeps their direction of writing to itself.
  void quote(std::string_view content);
  /// Markup made earlier.
  void add(Html const& piece) { text_ += piece.text_; }
  /// The line that begins a document.
  void doctype() { text_ += "<!DOCTYPE html>\n"; }

 private:
  void open(MarkupName name, Attributes attributes, std::string_view end);
  void close(MarkupName name);
  std::string text_{};
};

/// `content` escaped for text and for values between double quotes, put after `text`.
void append_escaped(std::string& text, std::string_view content);

/// A number as it stands in SVG: at most two decimals, a point, no needless zeros.
std::string svg_number(double value);

}  // namespace verband::publish
