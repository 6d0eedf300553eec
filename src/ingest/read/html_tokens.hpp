// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace verband::ingest {

/// A piece of HTML: a tag, or a stretch of text.
struct HtmlToken {
  enum class Kind : std::uint8_t { text, open, close, end };
  Kind kind{Kind::end};
  std::string name{};                                             // of a tag, in small letters
  std::vector<std::pair<std::string, std::string>> attributes{};  // entities are not filled in
  bool closed{};                                                  // <br/>
  std::size_t begin{};
  std::size_t end{};
  /// The value of an attribute; empty when there is none.
  std::string_view attribute(std::string_view wanted) const;
  bool has(std::string_view wanted) const;
};

/// Cuts HTML in tokens, as browsers do where it is wrong. Comments, declarations and what stands in
/// scripts, styles and the like give none.
class HtmlTokensView {
 public:
  explicit HtmlTokensView(std::string_view text) : text_{text} {}
  HtmlToken next();

 private:
  bool skip_markup();
  HtmlToken tag();
  HtmlToken text();
  void attributes(HtmlToken& tag);
  std::string attribute_value();
  void skip_contents(std::string_view name);
  void skip_spaces();

  std::string_view text_;
  std::size_t at_{};
  // Looked for once and not there: not looked for again, or many of them cost the text each time.
  bool comments_end_{true};
  std::vector<std::string> unclosed_{};
};

/// In small letters; only those of ASCII change.
std::string small_letters(std::string_view text);

}  // namespace verband::ingest
