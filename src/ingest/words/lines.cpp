// SPDX-License-Identifier: EUPL-1.2
#include "ingest/words/lines.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <unordered_map>
#include <utility>

#include "ingest/words/vocabulary.hpp"
#include "ingest/words/widths.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

bool blank(char c) { return c == ' ' || c == '\t'; }

bool digit(char c) { return c >= '0' && c <= '9'; }

/// The numbers of the words of a document: 1, 2, 3 ... by their first appearance.
using Numbers = std::unordered_map<std::string, std::uint32_t>;

std::uint32_t number_of(std::string const& folded, Numbers& numbers) {
  if (folded.empty()) return 0;
  return numbers.try_emplace(folded, static_cast<std::uint32_t>(numbers.size() + 1)).first->second;
}

/// Words of one line, taken from its mended text; offsets point into the decoded text.
void add_words(Line& line, std::string_view raw, text::Lexicon const& lexicon,
               text::Damage const& damage, Numbers& numbers) {
  text::Mended mended;
  bool const mend = !damage.none() && raw.size() < 4096;
  if (mend) mended = text::mend(raw, lexicon, damage);
  std::string_view const shown = mend ? std::string_view{mended.text} : raw;
  auto offset = [&](std::size_t i) -> std::uint32_t {
    if (!mend) return static_cast<std::uint32_t>(i);
    return i < mended.origin.size() ? mended.origin[i] : static_cast<std::uint32_t>(raw.size());
  };
  std::uint32_t spaces = 0;
  for (std::size_t i = 0; i < shown.size();) {
    // A non-breaking space stands inside a cell, but is white space all the same.
    if (shown.substr(i).starts_with("\xC2\xA0")) {
      ++spaces;
      i += 2;
      continue;
    }
    if (blank(shown[i])) {
      spaces += shown[i] == '\t' ? 4 : 1;
      ++i;
      continue;
    }
    auto end = i;
    while (end < shown.size() && !blank(shown[end]) && !shown.substr(end).starts_with("\xC2\xA0")) {
      ++end;
    }
    Word word;
    word.text = shown.substr(i, end - i);
    word.folded = bare(word.text);
    word.number = number_of(word.folded, numbers);
    word.begin = line.begin + offset(i);
    word.end = line.begin + offset(end - 1) + 1;
    word.spaces_before = spaces;
    word.width = text_width(word.text);
    line.words.push_back(std::move(word));
    spaces = 0;
    i = end;
  }
  line.trailing_spaces = spaces;
}

}  // namespace

std::string words_together(Line const& line) {
  std::string out;
  for (auto const& word : line.words) {
    if (!out.empty()) out += ' ';
    out += word.text;
  }
  return out;
}

bool without_white(Line const& line) {
  return line.empty() || std::none_of(line.words.begin() + 1, line.words.end(),
                                      [](Word const& word) { return word.spaces_before >= 2; });
}

std::string bare(std::string_view word) {
  auto folded = text::fold(word);
  auto plain = [](char c) {
    auto const byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || digit(c) || (c >= 'a' && c <= 'z');
  };
  auto const first = std::ranges::find_if(folded, plain);
  folded.erase(folded.begin(), first);
  while (!folded.empty() && !plain(folded.back())) folded.pop_back();
  return folded;
}

std::vector<Line> physical_lines(DecodedText const& document, text::Lexicon const& lexicon,
                                 text::Damage const& damage) {
  std::vector<Line> lines;
  Numbers numbers;
  std::string_view const text = document.text;
  std::uint32_t page = 1;
  bool blank_before = false;
  bool page_start = true;
  for (std::size_t at = 0; at < text.size();) {
    auto const end = std::min(text.find_first_of("\n\r\f", at), text.size());
    auto next = std::min(end + 1, text.size());
    if (text.substr(end).starts_with("\r\n")) next = end + 2;
    if (end > at) {
      Line line;
      line.begin = static_cast<std::uint32_t>(at);
      line.end = static_cast<std::uint32_t>(end);
      line.next = static_cast<std::uint32_t>(next);
      line.page = page;
      line.blank_before = blank_before;
      line.page_start = page_start;
      add_words(line, text.substr(at, end - at), lexicon, damage, numbers);
      lines.push_back(std::move(line));
      blank_before = page_start = false;
    } else if (end < text.size() && text[end] != '\f') {
      blank_before = true;
    }
    if (end < text.size() && text[end] == '\f') {
      ++page;
      page_start = true;
      blank_before = false;
    }
    at = next;
  }
  return lines;
}

}  // namespace verband::ingest
