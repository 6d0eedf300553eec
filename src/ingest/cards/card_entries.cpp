// SPDX-License-Identifier: EUPL-1.2
#include "ingest/cards/card_entries.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "ingest/words/joins.hpp"
#include "ingest/words/vocabulary.hpp"

namespace verband::ingest {
namespace {

constexpr std::uint32_t column_gap = 2;  // spaces between columns

/// "6.2.4 Brabant Water": the number of a section before a capital.
bool numbered(Line const& line) {
  if (line.words.size() < 2 || !capital(line.words[1].text)) return false;
  auto const& number = line.words[0].text;
  bool const year = number.size() == 4 && number.find('.') == std::string::npos;
  return digit(number[0]) && !year &&
         number.find_first_not_of("0123456789.") == std::string::npos &&
         !ends_sentence(line.words.back().text);
}

std::uint32_t size_of(Line const& line) { return static_cast<std::uint32_t>(line.words.size()); }

/// What of a line stands in the column of the labels, and what in that of the texts.
struct Halves {
  Piece left{};
  Piece right{};
  bool has_left() const { return left.begin < left.end; }
  bool has_right() const { return right.begin < right.end; }
};

class Columned {
 public:
  Columned(Source const& source, RunningLabels const& labels) : source_{source}, labels_{labels} {}

  std::vector<CardEntry> entries() {
    if (!in_columns()) return {};
    halve();
    for (std::uint32_t i = 0; i < source_.lines.size(); ++i) {
      auto const& line = source_.lines[i];
      if (!line.furniture && !line.empty()) take(i);
    }
    return std::move(entries_);
  }

 private:
  /// The column in which a word begins.
  std::uint32_t column(Line const& line, std::uint32_t word) const {
    auto const text = std::string_view{source_.document.text}.substr(
        line.begin, line.words[word].begin - line.begin);
    return static_cast<std::uint32_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
  }

  /// The first word behind a gap; 0 = none.
  static std::uint32_t behind_gap(Line const& line) {
    for (std::uint32_t w = 1; w < size_of(line); ++w) {
      if (line.words[w].spaces_before >= column_gap) return w;
    }
    return 0;
  }

  /// True when white stands behind most labels that are known.
  bool in_columns() {
    constexpr std::size_t enough = 6;
    auto const gaps = std::ranges::count_if(
        source_.lines, [](Line const& line) { return !line.furniture && behind_gap(line) > 0; });
    if (static_cast<std::size_t>(gaps) < enough) return false;
    std::size_t known = 0;
    std::size_t apart = 0;
    for (std::uint32_t i = 0; i < source_.lines.size(); ++i) {
      auto const& line = source_.lines[i];
      if (line.furniture || line.empty()) continue;
      auto const gap = behind_gap(line);
      if (!labels_.known(i, gap > 0 ? gap : size_of(line))) continue;
      ++known;
      apart += gap > 0 ? 1 : 0;
      margin_ = std::min(margin_.value_or(column(line, 0)), column(line, 0));
    }
    return apart >= enough && apart * 2 >= known;
  }

  bool indented(Line const& line) const {
    constexpr std::uint32_t indent = 6;  // columns: labels stand less far from their margin
    return column(line, 0) >= *margin_ + indent;
  }

  /// The column in which the texts of the lines from i on begin, up to a blank line: that of a line
  /// with white behind its label, or of one that goes on. 0 when none shows it.
  std::uint32_t text_column(std::uint32_t i) const {
    for (auto at = i; at < source_.lines.size(); ++at) {
      auto const& line = source_.lines[at];
      if (line.furniture || line.empty()) continue;
      if (at > i && line.blank_before) return 0;
      auto const gap = behind_gap(line);
      if (indented(line) || gap > 0) return column(line, indented(line) ? 0 : gap);
    }
    return 0;
  }

  void halve() {
    std::uint32_t right = 0;  // the column in which the texts begin
    for (std::uint32_t i = 0; i < source_.lines.size(); ++i) {
      auto const& line = source_.lines[i];
      auto& halves = halves_.emplace_back();
      if (line.furniture || line.empty()) continue;
      if (i == 0 || line.blank_before) {
        // The longest label of a card may leave no more than a blank behind it.
        auto const below = text_column(i);
        if (below > 0) right = below;
      }
      auto const all = size_of(line);
      auto cut = behind_gap(line);
      if (indented(line)) {
        cut = 0;
      } else if (cut == 0) {
        cut = all;
        // A label may fill its column.
        auto const label = labels_.at(i);
        auto const end = column(line, all - 1) + line.words.back().text.size();
        bool const beyond = right > 0 && end > right;
        for (std::uint32_t w = 1; w < all && beyond && cut == all; ++w) {
          if (column(line, w) == right) cut = w;
        }
        if (beyond && cut == all && !label.empty()) cut = label.front().end;
      }
      halves = {{i, 0, cut}, {i, cut, all}};
      if (cut > 0 && cut < all) right = column(line, cut);
      if (!halves.has_left()) continue;
      ++starts_[start_of(halves.left)];
      lefts_.insert(phrase_of(source_, {halves.left}));
    }
  }

  /// The first two words of a label: the rest may stand on the next line.
  std::pair<std::uint32_t, std::uint32_t> start_of(Piece const& left) const {
    auto const& words = source_.lines[left.line].words;
    return {words[0].number, left.end > 1 ? words[1].number : 0};
  }

  /// True for the begin of a label that stands on one line elsewhere: "Andere" above "deelnemers".
  bool goes_on_below(std::uint32_t i) const {
    bool const more =
        i + 1 < halves_.size() && halves_[i + 1].has_left() && !source_.lines[i + 1].blank_before;
    return more && lefts_.contains(phrase_of(source_, {halves_[i].left, halves_[i + 1].left}));
  }

  bool begins_field(std::uint32_t i) const {
    auto const& halves = halves_[i];
    if (!halves.has_left()) return false;
    auto const& words = source_.lines[i].words;
    if (!labels_.may_begin(words[0]) || halves.left.end > most_words) return false;
    if (goes_on_below(i)) return true;
    auto const times = starts_.at(start_of(halves.left));
    // A known label that stands once with nothing beside it is a title: "Samenwerkingsverbanden".
    if (labels_.known(i, halves.left.end)) return halves.has_right() || times > 1;
    return times >= labels_.needed() && !ends_sentence(words[halves.left.end - 1].text);
  }

  /// True when the label of the open field goes on here: "betrokken" "gemeenten".
  bool label_goes_on(std::uint32_t i) const {
    if (entries_.empty() || entries_.back().label.empty() || !halves_[i].has_left()) return false;
    auto whole = entries_.back().label;
    auto const above = whole.back();
    if (above.line + 1 != i || source_.lines[i].blank_before) return false;
    whole.push_back(halves_[i].left);
    auto const& words = source_.lines[i].words;
    bool const asked = words[halves_[i].left.end - 1].text.find('?') != std::string::npos;
    bool const half = leaves_open(source_.lines[above.line].words[above.end - 1].folded);
    return labels_.begins_label(whole) || lefts_.contains(phrase_of(source_, whole)) ||
           (half && (asked || !labels_.known(i, halves_[i].left.end)));
  }

  /// True when the label of a text that begins here stands lower.
  bool label_below(std::uint32_t i) const {
    if (!source_.lines[i].blank_before) return false;
    for (++i; i < source_.lines.size() && !source_.lines[i].blank_before; ++i) {
      if (begins_field(i)) return true;
    }
    return false;
  }

  void take(std::uint32_t i) {
    auto const& halves = halves_[i];
    auto const& line = source_.lines[i];
    bool const open = !entries_.empty() && !entries_.back().label.empty();
    bool const goes_on =
        open && (halves.has_right() || !capital(line.words[0].text)) && !numbered(line);
    if (label_goes_on(i)) {
      entries_.back().label.push_back(halves.left);
    } else if (begins_field(i)) {
      entries_.push_back({{halves.left}, std::exchange(above_, {})});
    } else if (!halves.has_left() && label_below(i)) {
      above_.push_back(halves.right);
      return;
    } else if (!halves.has_left() && !above_.empty()) {
      above_.push_back(halves.right);
      return;
    } else if (!goes_on) {
      entries_.push_back({{}, {{i, 0, size_of(line)}}});
      return;
    } else if (halves.has_left()) {
      entries_.back().label.push_back(halves.left);
    }
    if (halves.has_right()) entries_.back().text.push_back(halves.right);
  }

  static constexpr std::uint32_t most_words = 8;  // of a label on one line
  Source const& source_;
  RunningLabels const& labels_;
  std::optional<std::uint32_t> margin_{};
  std::vector<Halves> halves_{};
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> starts_{};
  std::set<std::vector<std::uint32_t>> lefts_{};  // the labels that stand on one line
  std::vector<Piece> above_{};                    // lines of a text whose label stands lower
  std::vector<CardEntry> entries_{};
};

}  // namespace

bool ends_sentence(std::string_view text) {
  bool const dots = text.size() > 3 && text[text.size() - 3] == '.';
  return (text.ends_with('.') && !dots) || text.ends_with('!') || text.ends_with('?') ||
         text.ends_with(';');
}

namespace {

/// The lines of a text as texts of their own: one that begins with a small letter goes on with the
/// line above it. What stands apart below the first `most` of them is of the last one.
std::vector<std::vector<Piece>> lines_apart(Source const& source, std::vector<Piece> const& text,
                                            std::size_t most) {
  std::vector<std::vector<Piece>> texts;
  bool const each = text.size() == most;
  for (auto const& piece : text) {
    auto const& line = source.lines[piece.line];
    bool const on = (!each && small_letter(line.words[piece.begin].text[0])) ||
                    (texts.size() == most && line.blank_before);
    if (texts.empty() || !on) texts.emplace_back();
    texts.back().push_back(piece);
  }
  return texts;
}

/// True for the second line of a title with a number: "2. Stichting Beheer" "Sportcomplexen".
bool goes_on_title(Source const& source, std::vector<CardEntry> const& entries, std::uint32_t i) {
  if (entries.empty() || !entries.back().label.empty()) return false;
  auto const& title = entries.back().text;
  return title.size() == 1 && title.front().line + 1 == i && !source.lines[i].blank_before &&
         numbered(source.lines[title.front().line]) && !numbered(source.lines[i]) &&
         !ends_sentence(source.lines[i].words.back().text);
}

/// Where labels stand below each other and then as many texts, each label has one of them.
void spread_texts(Source const& source, std::vector<CardEntry>& entries) {
  constexpr std::size_t fewest = 3;
  std::size_t labels = 0;  // that stand below each other
  for (std::size_t i = 0; i < entries.size(); ++i) {
    labels = entries[i].label.empty() ? 0 : labels + 1;
    if (entries[i].text.empty()) continue;
    bool const below = labels > 0 && entries[i].text.front().line > entries[i].label.back().line;
    auto texts = below && labels >= fewest ? lines_apart(source, entries[i].text, labels)
                                           : std::vector<std::vector<Piece>>{};
    for (std::size_t t = 0; texts.size() == labels && t < labels; ++t)
      entries[i + 1 - labels + t].text = std::move(texts[t]);
    labels = 0;
  }
}

}  // namespace

std::vector<CardEntry> running_entries(Source const& source, RunningLabels const& labels) {
  std::vector<CardEntry> entries;
  auto const& lines = source.lines;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (lines[i].furniture || lines[i].empty()) continue;
    if (auto label = labels.at(i); !label.empty()) {
      i = label.back().line;
      auto const from = label.back().end;
      entries.push_back({std::move(label), {}});
      if (from < size_of(lines[i])) entries.back().text.push_back({i, from, size_of(lines[i])});
    } else if (goes_on_title(source, entries, i)) {
      entries.back().text.push_back({i, 0, size_of(lines[i])});
    } else if (entries.empty() || entries.back().label.empty() || numbered(lines[i])) {
      entries.push_back({{}, {{i, 0, size_of(lines[i])}}});
    } else {
      entries.back().text.push_back({i, 0, size_of(lines[i])});
    }
  }
  spread_texts(source, entries);
  return entries;
}

std::vector<CardEntry> columned_entries(Source const& source, RunningLabels const& labels) {
  return Columned{source, labels}.entries();
}

}  // namespace verband::ingest
