// SPDX-License-Identifier: EUPL-1.2
// Cards in running text: lines with labels, and labels on a line of their own.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "ingest/flat/doubts.hpp"
#include "ingest/flat/header.hpp"
#include "ingest/shapes/headed.hpp"
#include "ingest/shapes/labels.hpp"
#include "ingest/shapes/records.hpp"
#include "ingest/shapes/shape_lines.hpp"
#include "ingest/shapes/shapes.hpp"
#include "ingest/words/joins.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

/// True for a line that only divides: "--------".
bool divides(std::string_view line) {
  return line.find_first_not_of("-_=*. ") == std::string_view::npos;
}

/// A line of a list without its mark.
std::string_view without_mark(std::string_view line) {
  for (std::string_view const mark : {"• ", "- ", "* ", "– "}) {
    if (line.starts_with(mark)) return line.substr(mark.size());
  }
  return line;
}

/// Where a paragraph stands; one of very many lines from its begin to its end, since each of its
/// cells keeps it.
Place place_of(Paragraph const& paragraph) {
  constexpr std::size_t many = 16;  // stretches
  auto const* const text = std::get_if<TextPlace>(&paragraph.place);
  if (text == nullptr || text->spans.size() <= many) return paragraph.place;
  return TextPlace{{{text->spans.front().begin, text->spans.back().end}}};
}

bool stands_alone(Paragraph const& paragraph) { return paragraph.level > 0 || paragraph.bold; }

/// Headings and bold lines that are labels of the text below them, because they return and say so,
/// or look like those that do.
class OwnLines {
 public:
  explicit OwnLines(std::vector<Paragraph> const& paragraphs) {
    for (auto const& each : paragraphs) {
      if (stands_alone(each)) ++times_[key(each)];
      if (may_be_plain(each)) ++plain_[key(each)];
    }
    for (auto const& each : paragraphs) {
      if (stands_alone(each) && returns(each) && known(each)) levels_.insert(each.level);
    }
    for (auto const level : levels_) {
      std::size_t all = 0;
      std::size_t labels = 0;
      bool titles = false;  // headings above it
      for (auto const& each : paragraphs) {
        titles = titles || (each.level > 0 && each.level < level);
        if (each.level != level || level == 0) continue;
        ++all;
        labels += returns(each) || known(each) ? 1 : 0;
      }
      if (titles && all > 0 && labels * 4 >= all * 3) below_titles_.insert(level);
    }
    know_unknown(paragraphs);
    drop_texts(paragraphs);
    std::size_t labels = 0;
    for (auto const& each : plain_) labels += each.second;
    constexpr std::size_t several = 2;  // one line that returns may as well be a text
    constexpr std::size_t most_between = 4;
    unmarked_ = plain_.size() >= several && labels * (1 + most_between) >= paragraphs.size();
    if (unmarked_) know_titles(paragraphs);
  }

  /// True when lines without any marking are labels: several return, and much of the text is
  /// labels. In a flattened table heads and short cells return here and there.
  bool unmarked() const { return unmarked_; }

  /// True for a line without any marking above the first label of a card, or one above that with
  /// the legal form of the cards below it.
  bool is_title(Paragraph const& paragraph) const { return titles_.contains(&paragraph); }

  bool is_label(Paragraph const& paragraph) const {
    bool const plain = !stands_alone(paragraph) && !paragraph.item;
    if (unmarked() && plain && plain_.contains(key(paragraph))) return true;
    // Among labels that return, a known one may stand on one card alone; where titles have a level
    // of their own, any heading of the labels' level is one.
    return stands_alone(paragraph) && levels_.contains(paragraph.level) &&
           (returns(paragraph) || known(paragraph) || below_titles_.contains(paragraph.level));
  }

 private:
  static std::string key(Paragraph const& paragraph) {
    return text::fold(label_of(without_number(paragraph.text)));
  }
  static bool known(Paragraph const& paragraph) {
    auto const label = label_of(without_number(paragraph.text));
    return known_label(label) && !legal_heading(label);
  }
  /// A line without a known word that returns as often as a known label, three times at least, is
  /// one as well: "Relevante beleidsinformatie" beside "Beleidsrisico".
  void know_unknown(std::vector<Paragraph> const& paragraphs) {
    constexpr std::size_t least = 3;
    constexpr std::size_t longest = 45;  // bytes
    std::set<std::size_t> times;
    for (auto const& each : plain_) {
      if (each.second >= least) times.insert(each.second);
    }
    if (times.empty()) return;
    // By label the texts below it: of one label they differ.
    std::map<std::string, std::vector<std::string>, std::less<>> others;
    for (std::size_t i = 1; i + 1 < paragraphs.size(); ++i) {
      auto const& each = paragraphs[i];
      auto below = key(paragraphs[i + 1]);
      if (plain_.contains(key(paragraphs[i - 1])) || plain_.contains(below)) continue;
      auto const& text = each.text;
      bool const line = !stands_alone(each) && !each.item && text.size() <= longest &&
                        text.find_first_of(".:;,\n0123456789") == std::string::npos &&
                        !small_letter(text[0]) && !legal_heading(text);
      if (line) others[key(each)].push_back(std::move(below));
    }
    for (auto& [label, below] : others) {
      auto const count = below.size();
      std::ranges::sort(below);
      auto const same = std::ranges::unique(below);
      if (times.contains(count) && same.size() * 2 < count) plain_.emplace(label, count);
    }
  }

  /// Of what may be labels without marking only those stay that have a text below them.
  void drop_texts(std::vector<Paragraph> const& paragraphs) {
    std::erase_if(plain_, [](auto const& each) { return each.second < 2; });
    if (plain_.empty()) return;
    std::vector<std::string> keys;
    for (auto const& each : paragraphs) keys.push_back(key(each));
    auto const drop = [&](std::set<std::string> const& texts) {
      std::erase_if(plain_, [&](auto const& each) { return texts.contains(each.first); });
    };
    // "Wethouder in het bestuur" below "Bestuurlijk belang", which returns more often, is a text.
    std::set<std::string> rarer;
    for (std::size_t i = 1; i < keys.size(); ++i) {
      auto const above = plain_.find(keys[i - 1]);
      auto const here = plain_.find(keys[i]);
      if (above != plain_.end() && here != plain_.end() && here->second < above->second)
        rarer.insert(here->first);
    }
    drop(rarer);
    // Of two right below each other the second is a text; more are the heads of a table.
    std::set<std::string> below;
    for (std::size_t i = 0; i < keys.size();) {
      auto end = i;
      while (end < keys.size() && plain_.contains(keys[end])) ++end;
      if (end == i + 2) below.insert(keys[i + 1]);
      for (auto at = i; end > i + 2 && at < end; ++at) below.insert(keys[at]);
      i = end + 1;
    }
    drop(below);
  }

  /// Where each card begins with the same label, and the text of the last field before it is not
  /// all that stands between, the line right above it is the title. So it is below a last field
  /// without a text, when it looks like a name.
  void know_titles(std::vector<Paragraph> const& paragraphs) {
    constexpr std::size_t longest_title = 120;
    auto const labelled = [&](std::size_t i) { return is_label(paragraphs[i]); };
    std::size_t begin = 0;
    while (begin < paragraphs.size() && !labelled(begin)) ++begin;
    if (begin == 0 || begin == paragraphs.size()) return;
    auto const first = key(paragraphs[begin]);
    bool const named = header_kind(label_of(without_number(paragraphs[begin].text))) == Kind::name;
    std::set<Paragraph const*> titles{&paragraphs[begin - 1]};
    std::set<Paragraph const*> headings;
    std::size_t last = begin;
    for (auto i = begin + 1; i < paragraphs.size(); ++i) {
      if (!labelled(i)) continue;
      if (key(paragraphs[i]) == first) {
        auto const& above = paragraphs[i - 1].text;
        bool const apart = i - last > 2;
        bool const name = i - last == 2 && !named && has_name_word(above) && !above.ends_with('.');
        if ((!apart && !name) || above.size() > longest_title) return;
        titles.insert(&paragraphs[i - 1]);
        // "Gemeenschappelijke regelingen" above the title, behind the text of the last label
        if (i - last > 3 && legal_heading(paragraphs[i - 2].text))
          headings.insert(&paragraphs[i - 2]);
      }
      last = i;
    }
    if (titles.size() < 2) return;
    titles_ = std::move(titles);
    titles_.merge(headings);
  }

  /// A line without any marking that is nothing but a known label.
  static bool may_be_plain(Paragraph const& paragraph) {
    return !stands_alone(paragraph) && !paragraph.item &&
           paragraph.text.find_first_of(".:;,\n") == std::string::npos && known(paragraph);
  }
  bool returns(Paragraph const& paragraph) const {
    auto const found = times_.find(key(paragraph));
    return found != times_.end() && found->second >= 2;
  }

  std::map<std::string, std::size_t, std::less<>> times_{};
  std::map<std::string, std::size_t, std::less<>> plain_{};
  std::set<std::uint8_t> levels_{};
  std::set<std::uint8_t> below_titles_{};  // of headings that are nearly all labels
  std::set<Paragraph const*> titles_{};
  bool unmarked_{};
};

/// Titles of cards that have a text of their own before the first label: headings of one level, or
/// numbered lines, of which two and more stand so.
class TextTitles {
 public:
  TextTitles(std::vector<Paragraph> const& paragraphs, Labels const& labels) {
    constexpr std::size_t most_between = 2;  // paragraphs before the first label
    std::map<int, std::size_t> times;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
      auto const sort = sort_of(paragraphs[i]);
      if (!sort || field(paragraphs[i], labels)) continue;
      auto next = i + 1;
      while (next < paragraphs.size() && next <= i + most_between && !sort_of(paragraphs[next]) &&
             !field(paragraphs[next], labels))
        ++next;
      bool const text = next > i + 1 && next < paragraphs.size();
      if (text && field(paragraphs[next], labels) && ++times[*sort] >= 2) sorts_.insert(*sort);
    }
  }

  bool is(Paragraph const& paragraph) const {
    auto const sort = sort_of(paragraph);
    return sort && sorts_.contains(*sort);
  }

 private:
  /// The level of a heading, 0 for a numbered line; nothing for other texts.
  static std::optional<int> sort_of(Paragraph const& paragraph) {
    if (legal_heading(paragraph.text)) return std::nullopt;
    if (stands_alone(paragraph)) return 1 + paragraph.level;
    bool const numbered = without_number(paragraph.text) != text::squeeze(paragraph.text);
    return numbered ? std::optional{0} : std::nullopt;
  }
  static bool field(Paragraph const& paragraph, Labels const& labels) {
    auto const lines = text_lines(paragraph.text);
    return !lines.empty() &&
           (labels.field(without_mark(lines.front())) || stands_out(paragraph, lines.front()));
  }
  std::set<int> sorts_{};
};

/// "Verbonden partij 3: Marrekrite" is called what stands behind the colon.
std::string named_behind(std::string title) {
  auto const colon = title.find(": ");
  if (colon == std::string::npos) return title;
  auto const word =
      std::string_view{title}.substr(0, title.find_last_not_of(" 0123456789", colon - 1) + 1);
  bool const numbered = word.size() < colon;
  if (!numbered || !all_of_heads(word) || header_kind(word) != Kind::name) return title;
  return title.substr(colon + 2);
}

/// True when a text without headings or bold letters says most of what it says outside the cards:
/// then they are cells of a flattened table that happen to look like labels.
bool says_little(PartnershipList const& list, std::vector<Paragraph> const& paragraphs) {
  constexpr std::size_t least_part = 2;
  std::size_t all = 0;
  for (auto const& each : paragraphs) {
    if (stands_alone(each) || each.lead > 0) return false;
    // dots and dashes that fill a line say nothing
    all += each.text.size() - static_cast<std::size_t>(std::ranges::count_if(
                                  each.text, [](char c) { return c == '.' || c == '_'; }));
  }
  std::size_t said = 0;
  for (auto const& row : list.rows) {
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      auto const& text = row.cells[c].text;
      said += text.empty() ? 0 : text.size() + list.columns[c].header.size();
    }
  }
  return said * least_part < all;
}

/// Reads paragraph after paragraph.
class TextCards {
 public:
  explicit TextCards(std::vector<Paragraph> const& paragraphs)
      : paragraphs_{paragraphs}, own_lines_{paragraphs} {
    for (auto const& paragraph : paragraphs) {
      auto const lines = text_lines(paragraph.text);
      for (auto const line : lines) returning_.hear(without_mark(line));
      if (lines.empty()) continue;
      if (auto const field = led(paragraph, lines.front())) leads_.hear_apart(field->first);
    }
  }

  std::optional<PartnershipList> list() {
    if (!enough_fields()) return std::nullopt;
    text_titles_.emplace(paragraphs_, returning_);
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      auto const& paragraph = paragraphs_[i];
      next_ = i + 1 < paragraphs_.size() ? &paragraphs_[i + 1] : nullptr;
      if (is_label(paragraph)) {
        add({label_of(without_number(paragraph.text)), {}}, paragraph);
        below_label_ = true;
        ++below_;
        continue;
      }
      // Lines of one paragraph may each be a field.
      for (auto const line : text_lines(paragraph.text)) read(paragraph, line);
    }
    close_text();
    // Names and who takes part are enough for a list, a purpose alone is not.
    bool const parties = kinds_.contains(Kind::participants);
    if (labels_ < fewest_fields + (parties ? 0 : 1) || (kinds_.size() < 2 && !parties))
      return std::nullopt;
    auto list = records_.take(2, kinds_.size() >= 2 && !own_lines_.unmarked());
    if (!list || says_little(*list, paragraphs_)) return std::nullopt;
    list->reason =
        "Elk samenwerkingsverband is een kaart met regels zoals „" + last_label_ + ": …”.";
    return list;
  }

 private:
  /// True for a paragraph that is nothing but a label.
  bool is_label(Paragraph const& paragraph) const {
    return own_lines_.is_label(paragraph) ||
           (paragraph.bold && leads_.sure() &&
            leads_.returns(label_of(without_number(paragraph.text))));
  }

  /// True when the text may hold as many fields as a list has: most texts do not.
  bool enough_fields() const {
    std::size_t fields = 0;
    for (auto const& paragraph : paragraphs_) {
      if (is_label(paragraph)) ++fields;
      for (auto const whole : text_lines(paragraph.text)) {
        auto const line = without_mark(whole);
        bool const one =
            returning_.field(line) || in_front(paragraph, line) || perhaps_labelled(line);
        fields += std::max<std::size_t>(one ? 1 : 0, returning_.fields(line).size());
      }
      if (fields >= fewest_fields) return true;
    }
    return false;
  }

  void read(Paragraph const& paragraph, std::string_view line) {
    bool const first = line.data() == paragraph.text.data();
    line = without_mark(line);
    if (auto several = returning_.fields(line); !several.empty()) {
      below_label_ = false;
      for (auto& each : several) add(std::move(each), paragraph);
      return;
    }
    auto field = returning_.field(line);
    // "Begroting 2020: verbonden partijen" is a heading.
    if (field && paragraph.level > 0 && !returning_.returns(field->first)) field.reset();
    if (!field && first) field = in_front(paragraph, line);
    // "Financieel belang" over "Financieel belang: de gemeente staat garant"
    if (field && below_label_ && text::fold(field->first) == text::fold(last_label_)) {
      return records_.go_on({.text = text::squeeze(line), .place = place_of(paragraph)});
    }
    if (field) {
      below_label_ = field->second.empty();
      ++(below_label_ ? below_ : beside_);
      add(std::move(*field), paragraph);
    } else if (!divides(line)) {
      other(paragraph, line);
    }
  }

  /// A label in bold before its text: known by its words, or one of those that return.
  std::optional<Field> in_front(Paragraph const& paragraph, std::string_view line) const {
    if (auto known = stands_out(paragraph, line)) return known;
    auto field = led(paragraph, line);
    bool const one = field && leads_.sure() && leads_.returns(field->first);
    return one ? field : std::nullopt;
  }

  /// A line without a label: the rest of a field, or what the next card is called.
  void other(Paragraph const& paragraph, std::string_view line) {
    constexpr std::size_t long_line = 60;
    // Below a heading what was before it is over.
    bool const headed = before_ != nullptr && stands_alone(*before_);
    bool const plain = !stands_alone(paragraph) && !own_lines_.is_title(paragraph);
    if (records_.any_field() && plain && !headed) {
      Cell more{.text = text::squeeze(line), .place = place_of(paragraph)};
      bool const apart = line.data() == paragraph.text.data();
      // Where the others have their text beside them, what follows an empty label may be no part.
      bool const unlike = beside_ > below_ * 2;
      if (below_label_ && unlike)
        doubt_cell(more, "Deze tekst staat onder een leeg kopje. Kijk of zij daarbij hoort.");
      if (below_label_ && !above_card()) return records_.go_on(more, apart);
      // A label that one card alone has.
      auto once = perhaps_labelled(line);
      if (once && !once->second.empty()) {
        more.text = std::move(once->second);
        return records_.add(std::move(once->first), std::move(more));
      }
      if (line.size() > long_line) return records_.go_on(more, apart);
    }
    below_label_ = false;
    bool const titled = before_ != nullptr && text_titles_->is(*before_);
    // Of a text below a heading; a short line without a dot is the title of a card.
    bool const long_text = line.size() > long_line || (!text_.text.empty() && line.ends_with('.'));
    bool const below = headed && plain && long_text && !legal_heading(before_->text);
    // The first line of a paragraph is its name; a heading is one with all its lines.
    bool const own = before_ == &paragraph;
    if (own && stands_alone(paragraph)) return;
    bool const under =
        (titled || below) && !stands_alone(paragraph) && !text_titles_->is(paragraph);
    if (own || under) {
      add_text(text_, {.text = text::squeeze(line), .place = place_of(paragraph)}, "\n");
      own_text_ = own_text_ || own;
      return;
    }
    close_text();
    if (before_ != nullptr) {
      bool const heard = form_heading_.hear(*before_);
      if (!heard && !stands_alone(*before_)) records_.miss(before_->text);
    }
    before_ = &paragraph;
    title_ = stands_alone(paragraph) ? std::string_view{paragraph.text} : line;
  }

  /// True when the next paragraph begins a card: below an empty field stands its title.
  bool above_card() const {
    auto const field =
        next_ == nullptr ? std::nullopt : returning_.field(without_mark(next_->text));
    return field && records_.has(field->first);
  }

  /// A title with a text and no label is a card as well, among others that have texts and labels.
  void close_text() {
    if (text_.text.empty() || before_ == nullptr) return;
    if (!text_titles_->is(*before_) && !own_text_) {
      records_.miss(before_->text);
      text_ = {};
      return;
    }
    text_.confidence = std::min(text_.confidence, 0.4);
    text_.doubts.emplace_back(
        "Onder deze titel staat alleen een tekst. Kijk of het een samenwerkingsverband is.");
    begin(*before_, false);
  }

  void add(Field field, Paragraph const& paragraph) {
    auto const kind = header_kind(field.first);
    last_label_ = field.first;
    if (before_ != nullptr || records_.has(field.first) || !records_.open()) {
      begin(paragraph, kind == Kind::name);
    }
    if (kind) kinds_.insert(*kind);
    labels_ += kind ? 1 : 0;
    records_.add(std::move(field.first), {.text = std::move(field.second),
                                          .place = place_of(paragraph),
                                          .repairs = paragraph.repairs});
  }

  void begin(Paragraph const& paragraph, bool named) {
    constexpr std::size_t longest_title = 120;
    auto title = before_ == nullptr ? std::string{} : named_behind(without_number(title_));
    // A heading of a legal form right above a card is not its name.
    if (before_ != nullptr && legal_heading(before_->text) && named) {
      form_heading_.hear(*before_);
      title.clear();
    } else if (before_ != nullptr) {
      form_heading_.hear_record(*before_);
    }
    records_.begin(title.size() <= longest_title ? title : std::string{},
                   place_of(before_ == nullptr ? paragraph : *before_), paragraph.page,
                   form_heading_.form());
    before_ = nullptr;
    if (text_.text.empty()) return;
    records_.add("Omschrijving", std::move(text_));
    text_ = {};
    own_text_ = false;
  }

  static constexpr std::size_t fewest_fields = 3;

  std::vector<Paragraph> const& paragraphs_;
  OwnLines own_lines_;
  Labels returning_{};
  Labels leads_{};  // in bold
  Records records_{};
  FormHeading form_heading_{};
  std::set<Kind> kinds_{};
  std::size_t labels_{};
  std::optional<TextTitles> text_titles_{};
  Paragraph const* before_{};  // with the title of the next card
  std::string_view title_{};   // its line with that title
  Paragraph const* next_{};    // behind the one that is read
  std::string last_label_{};   // as written
  Cell text_{};                // what stands below that title
  bool own_text_{};            // on lines of its own paragraph
  bool below_label_{};         // a label stood on a line of its own
  std::size_t below_{};        // labels with their text below them, or none
  std::size_t beside_{};       // with their text on the same line
};

}  // namespace

std::optional<PartnershipList> cards_in(std::vector<Paragraph> const& paragraphs) {
  return TextCards{paragraphs}.list();
}

}  // namespace verband::ingest
