// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace verband::resolve {

/// A word or a sign of a cell, with the bytes it takes and what stood before it.
struct Token {
  std::string folded{};  // for comparing; dots inside abbreviations left out: "o.a." → "oa"
  std::uint32_t begin{};
  std::uint32_t end{};
  char sign{};            // 0 = a word; else one of , ; : / + & ( ) . | "
  bool capital{};         // the word starts with a capital
  bool space_before{};    // white space or a hyphen before it
  bool hyphen_after{};    // "Noord-" in "Noord- en Zuid-Holland", or any hyphen that touches it
  bool dash_before{};     // a dash with space around it, or a bullet, or a new line
  bool dash_is_bullet{};  // that dash starts an item of a list
  bool word() const { return sign == 0; }
};

/// A text cut into words and signs, and the whole of it folded so that names can be looked up.
class Tokens {
 public:
  /// Cuts the text; no more than `limit` tokens, the rest of the text is left alone.
  explicit Tokens(std::string_view text, std::size_t limit = 4000);

  std::size_t size() const { return items_.size(); }
  Token const& operator[](std::size_t i) const { return items_[i]; }
  bool cut() const { return cut_; }
  std::string_view text() const { return text_; }
  /// The bytes from token `from` up to token `to`, as written.
  std::string written(std::size_t from, std::size_t to) const;
  /// The folded text from token `from` on, one space between words.
  std::string_view folded_from(std::size_t from) const;
  std::string_view folded(std::size_t from, std::size_t to) const;
  /// The token after the folded stretch of `length` bytes that starts at `from`; `from` when the
  /// stretch does not end where a token ends.
  std::size_t after(std::size_t from, std::size_t length) const;
  /// True when token i is one of these words.
  bool is(std::size_t i, std::initializer_list<std::string_view> words) const;
  bool sign(std::size_t i, char sign) const { return i < size() && items_[i].sign == sign; }
  /// The number of tokens of `phrase` (folded words with one space between) standing at i, or 0.
  /// A last word that ends in '*' stands for every word that begins so.
  std::size_t phrase(std::size_t i, std::string_view phrase) const {
    // Hundreds of phrases are asked for at every token; nearly all begin with another letter.
    bool const may = i < size() && !phrase.empty() && items_[i].folded[0] == phrase[0];
    return may ? whole_phrase(i, phrase) : 0;
  }
  /// The token after the bracket that opens at i.
  std::size_t after_bracket(std::size_t i) const;

 private:
  std::size_t whole_phrase(std::size_t i, std::string_view phrase) const;

  std::string text_;
  std::vector<Token> items_{};
  std::string folded_{};
  std::vector<std::uint32_t> at_{};  // where each token starts in folded_
  bool cut_{};
};

}  // namespace verband::resolve
