// SPDX-License-Identifier: EUPL-1.2
#include "resolve/end_told.hpp"

#include <algorithm>
#include <string_view>

namespace verband::resolve {
namespace {

constexpr std::string_view under_way[] = {"in liquidatie", "in vereffening", "in ontbinding"};

/// Reads one sentence, from its first token on. Each way of saying it begins anew; a step that
/// fails may have moved on.
class Sentence {
 public:
  Sentence(Tokens const& tokens, Hit const& sentence, Own const& own)
      : tokens_{tokens}, own_{own}, begin_{sentence.begin}, end_{sentence.end}, at_{begin_} {}

  /// The end that the sentence tells; inside a bracket one must be said of the row by name.
  std::optional<EndTold> read(Date day, bool bracket = false) {
    for (auto const form : {&Sentence::alone, &Sentence::of_subject, &Sentence::turned_round}) {
      if (bracket && form == &Sentence::alone) continue;
      at_ = begin_;
      future_ = false;
      if ((this->*form)()) return told(day);
    }
    at_ = begin_;
    future_ = true;
    return decided() ? std::optional{told(day)} : std::nullopt;
  }

 private:
  bool is(std::initializer_list<std::string_view> words) const {
    return at_ < end_ && tokens_.is(at_, words);
  }

  /// Moves behind the phrase when it stands here.
  bool phrase(std::string_view words) {
    auto const length = at_ < end_ ? tokens_.phrase(at_, words) : 0;
    at_ += length;
    return length > 0 && at_ <= end_;
  }

  bool any_phrase(std::initializer_list<std::string_view> all) { return any_of(all); }

  bool any_of(auto const& all) {
    return std::ranges::any_of(all, [&](std::string_view each) { return phrase(each); });
  }

  void light() {
    while (is({"inmiddels", "thans", "nu", "nog", "reeds", "al", "formeel", "definitief", "echter",
               "uiterlijk", "vervolgens", "daarom"}))
      ++at_;
  }

  /// Days and the words that lead to them; true when a figure stands among them.
  bool dates() {
    bool figures = false;
    while (at_ < end_ && word_of_date(tokens_, at_) && !is({"de", "het", "van"}) &&
           !tokens_.is(at_ + 1, {"liquidatie", "vereffening", "ontbinding"})) {
      bool const named = tokens_[at_].folded[0] >= '0' && tokens_[at_].folded[0] <= '9';
      figures = figures || named;
      ++at_;
      if (tokens_.is(at_ - 1, {"ingang"}) && is({"van"})) ++at_;
    }
    light();
    return figures;
  }

  /// "wordt", "is", "zal": whether it is still to come.
  bool auxiliary() {
    if (is({"wordt", "zal", "gaat"})) future_ = true;
    if (!is({"wordt", "zal", "gaat", "is", "was", "werd"})) return false;
    ++at_;
    light();
    return true;
  }

  /// "opgeheven", "in liquidatie", "opgegaan in Cocensus", as the verb or instead of it.
  bool ended() {
    if (any_of(under_way)) {
      future_ = true;
      return true;
    }
    if (phrase("opgegaan in")) {
      while (at_ < end_ && tokens_[at_].word() && !is({"per", "sinds", "met"})) ++at_;
      return true;
    }
    bool const verb =
        any_phrase({"opgeheven", "ontbonden", "geliquideerd", "beeindigd", "geeindigd"});
    if (verb && is({"worden"})) ++at_;
    return verb;
  }

  /// The whole of the sentence is said, or goes on with another thing.
  bool over() const {
    for (auto at = at_; at < tokens_.size(); ++at) {
      if (tokens_.is(at, {"opnieuw", "weer", "verlengd", "voortgezet", "hersteld"})) return false;
    }
    return at_ >= end_ || !tokens_[at_].word() || is({"en", "waarna"}) || reason();
  }

  bool reason() const { return is({"omdat", "wegens", "door", "vanwege"}); }

  /// What the row is called, or what it is: "de regeling", "Werkplein Oost", "de GR Welstand".
  bool subject() {
    auto const from = at_;
    if (is({"de", "het", "deze", "dit"})) ++at_;
    while (is({"gemeenschappelijke", "gemeenschappelijk", "openbaar", "openbare", "naamloze",
               "besloten", "cooperatieve", "verbonden", "lichte"}))
      ++at_;
    bool const kind = is({"regeling",
                          "gr",
                          "stichting",
                          "vereniging",
                          "vennootschap",
                          "nv",
                          "bv",
                          "cv",
                          "vof",
                          "cooperatie",
                          "samenwerking",
                          "samenwerkingsverband",
                          "lichaam",
                          "bvo",
                          "verband",
                          "bedrijfsvoeringsorganisatie",
                          "convenant",
                          "centrumregeling",
                          "orgaan",
                          "partij",
                          "schap",
                          "samenwerkingsovereenkomst",
                          "bestuursovereenkomst"}) &&
                      (is({"partij"}) || means_row(tokens_, {at_, at_ + 1}, own_));
    if (kind) ++at_;
    auto const name = at_;
    while (at_ < end_ && tokens_[at_].word() && tokens_[at_].capital && of_name(at_)) ++at_;
    bool const named = at_ > name + 1 || (at_ > name && only_word(name));
    if (!kind && !named) at_ = from;
    return at_ > from;
  }

  bool of_name(std::size_t i) const {
    for (std::size_t at = 0; at < own_.name.size(); ++at) {
      if (own_.name[at].folded == tokens_[i].folded) return true;
    }
    return false;
  }

  /// A name of one word, or an abbreviation: "Larcom", "WOZL"; not a word of a longer name.
  bool only_word(std::size_t i) const {
    if (all_capitals(tokens_, i)) return true;
    for (std::size_t at = 0; at < own_.name.size(); ++at) {
      if (own_.name[at].word() && own_.name[at].folded != tokens_[i].folded) return false;
    }
    return true;
  }

  /// "Per 1 januari 2025 opgeheven", "wordt ontbonden per 2022", "In liquidatie"
  bool alone() {
    light();
    dates();
    bool const verb = auxiliary();
    dates();
    auto const from = at_;
    if (any_phrase({"stopt", "gestopt", "eindigt"})) {
      future_ = future_ || !tokens_.is(from, {"gestopt"});
      return dates() && at_ >= end_;
    }
    if (phrase("besloten tot opheffing")) {
      future_ = true;
      dates();
      return at_ >= end_;
    }
    if (phrase("opheffing")) {
      future_ = true;
      return dates() && at_ >= end_;
    }
    if (!ended()) return false;
    // "beëindigd" alone may be said of what stands above the column
    if (!verb && tokens_.is(from, {"beeindigd"})) return false;
    dates();
    return at_ >= end_ || reason();
  }

  bool of_subject() {
    if (!subject()) return false;
    bool const verb = auxiliary();
    dates();
    if (!ended()) return false;
    bool const dated = dates();
    return (verb || dated) && over();  // "Regeling opgeheven per 2022"
  }

  /// "Per 1 januari 2025 wordt de regeling opgeheven"
  bool turned_round() {
    if (!dates() || !auxiliary() || !subject()) return false;
    dates();
    if (!ended()) return false;
    dates();
    return over();
  }

  /// "Besloten is de GR per 2025 op te heffen", "De raden hebben besloten om …"
  bool decided() {
    constexpr std::size_t far = 7;
    while (at_ < end_ && at_ < begin_ + far && !is({"besloten"})) {
      bool const who = is({"er", "is", "zijn", "de", "het", "raad", "raden", "college", "colleges",
                           "bestuur", "algemeen", "heeft", "hebben", "in", "gemeenteraden",
                           "gemeenteraad", "deelnemers"}) ||
                       word_of_date(tokens_, at_);
      if (!who) return false;
      ++at_;
    }
    if (!is({"besloten"})) return false;
    ++at_;
    while (is({"is", "om", "tot"})) ++at_;
    bool const noun = phrase("opheffing van");
    if (!subject()) return false;
    dates();
    if (!noun && !any_phrase({"op te heffen", "te beeindigen", "te ontbinden", "te liquideren"}))
      return false;
    dates();
    return over();
  }

  EndTold told(Date day) const {
    std::optional<Date> when;
    for (auto i = begin_; i < end_ && !when; ++i) {
      if (auto const written = day_at(tokens_, i)) when = written->day;
    }
    bool const late = future_ && when && *when <= day;
    bool const to_come = (future_ && !late) || (when && *when > day);
    return {
        to_come ? Status::to_be_dissolved : Status::dissolved, {begin_, std::min(at_, end_)}, late};
  }

  Tokens const& tokens_;
  Own const& own_;
  std::size_t begin_, end_, at_;
  bool future_{};
};

/// The token at which the sentence ends that begins at token i.
std::size_t sentence_stop(Tokens const& tokens, std::size_t i) {
  auto end = i;
  while (end < tokens.size() && !sentence_end(tokens, end) &&
         (end == i || !tokens[end].dash_before))
    ++end;
  return end;
}

}  // namespace

std::optional<EndTold> end_told(Tokens const& tokens, Date day, Own const& own, bool purpose) {
  for (std::size_t begin = 0; begin < tokens.size();) {
    auto const end = sentence_stop(tokens, begin);
    if (auto const told = Sentence{tokens, {begin, end}, own}.read(day)) return told;
    begin = end < tokens.size() && sentence_end(tokens, end) ? end + 1 : end;
  }
  if (!purpose || tokens.size() == 0) return std::nullopt;
  auto const size = tokens.size();
  // "Werkvoorziening (in afbouw: de regeling wordt per 2025 opgeheven)"
  auto open = tokens.sign(size - 1, ')') ? size - 1 : 0;
  while (open > 0 && !tokens.sign(open, '(')) --open;
  for (auto begin = open + 1; open > 0 && begin + 1 < size; ++begin) {
    if (begin > open + 1 && !tokens.sign(begin - 1, ':')) continue;
    if (auto const told = Sentence{tokens, {begin, size - 1}, own}.read(day, true)) return told;
  }
  for (std::size_t i = 1; i < size; ++i) {
    for (auto const words : under_way) {
      auto const behind = i + tokens.phrase(i, words);
      bool const last =
          behind == tokens.size() || (behind + 1 == tokens.size() && tokens.sign(behind, ')'));
      if (behind > i && last && !tokens[i - 1].word())
        return EndTold{Status::to_be_dissolved, {i, behind}};
    }
  }
  return std::nullopt;
}

}  // namespace verband::resolve
