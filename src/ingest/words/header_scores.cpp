// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>

#include "ingest/words/kinds.hpp"

namespace verband::ingest {
namespace {

constexpr float task_by_law = 0.75F;
constexpr float manner_of_working = 2.0F;  // "vorm van samenwerking", "soort samenwerking"
constexpr float beside_form = 0.4F;        // "Soort regeling" where "Rechtspersoon" is the form
constexpr float of_noun = 0.4F;            // of a word behind "van": "belang van de regeling"
constexpr float tasks_handed_over = 0.8F;  // where no other column tells tasks, powers do
constexpr float beside_number = 0.4F;      // of what other words say
constexpr float number_said = 1.0F;
constexpr float explains = 1.2F;  // "Toelichting" tells tasks where no other column does
constexpr float unknown_word = 0.5F;

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

bool begins(std::string_view word, std::initializer_list<std::string_view> beginnings) {
  return std::ranges::any_of(beginnings, [&](auto const& each) { return word.starts_with(each); });
}

/// A head, read word by word.
class Head {
 public:
  void add(Word const& typed) {
    bracket_ = bracket_ || typed.text.starts_with('(');
    auto word = typed.folded;
    auto const* said = header_word(word);
    // Halves of a word that a narrow column broke: "samenwerkingsve" "rband".
    if (said == nullptr && !unknown_before_.empty()) {
      word = bare(unknown_before_.append(word));
      said = header_word(word);
    }
    if (said != nullptr && !by_company(word, *said)) {
      alone(word, *said);
    } else if (said == nullptr && !asked_for_tasks(word) && !header_filler(word) && !bracket_) {
      unknown_ += 1.0F;
    }
    explains_ = explains_ || (!any_ && word == "toelichting");
    any_ = any_ || said != nullptr;
    of_ = of_ || (any_ && word == "van");
    manner_ = manner_ || one_of(word, {"vorm", "soort", "type", "wijze"});
    handed_over_ = handed_over_ || begins(word, {"overgedragen", "gedelegeerd"});
    unknown_before_ = said == nullptr ? word : std::string{};
    last_ = typed.folded;
    if (typed.text.find(')') != std::string::npos) bracket_ = false;
  }

  KindScores scores() const {
    auto out = scores_;
    auto const last = bare(last_);
    auto const asked =
        question_ == nullptr ? std::optional<Kind>{} : asked_together(question_->word, last);
    if (asked) std::swap(of(out, question_->kind), of(out, *asked));
    if (handed_over_) {  // "Overgedragen bevoegdheden" are tasks, and no nature
      of(out, Kind::nature) -= powers_;
      of(out, Kind::extra) += powers_;
      of(out, Kind::purpose) += tasks_handed_over * powers_;
    }
    if (explains_) of(out, Kind::purpose) += explains;
    if (one_of(last, {"nr", "nrs", "nummer"})) {  // "Programma nr." has numbers, no themes
      for (auto& score : out) score *= beside_number;
      of(out, Kind::extra) += number_said;
    }
    // "Wat voor club" says less than "Wat".
    for (auto& score : out) score /= 1.0F + unknown_word * unknown_;
    return out;
  }

 private:
  static float& of(KindScores& scores, Kind kind) {
    return scores.at(static_cast<std::size_t>(kind));
  }
  float& of(Kind kind) { return of(scores_, kind); }

  void take_back_question() {
    of(question_->kind) -= question_->weight;
    question_ = nullptr;
  }

  /// "Wat wil de gemeente hiermee?" asks for tasks.
  bool asked_for_tasks(std::string_view word) {
    if (last_ != "wat" || !asks_for_tasks(word)) return false;
    std::swap(of(Kind::policy_area), of(Kind::purpose));
    question_ = nullptr;  // it is answered
    return true;
  }

  /// What a word says by the words before it; false when it speaks for itself.
  bool by_company(std::string_view word, HeaderWord const& said) {
    if (last_ == "en" && said.kind == Kind::board && of(Kind::legal_form) > 0.0F) {
      of(Kind::nature) += said.weight;  // "Vorm en zeggenschap": how it is organised
      return true;
    }
    if (manner_ && word.starts_with("samenwerk")) {
      of(Kind::nature) += manner_of_working;
      return true;
    }
    if (one_of(last_, {"soort", "type"}) && word.starts_with("regeling")) {
      of(Kind::legal_form) += of(Kind::nature);
      of(Kind::nature) *= beside_form;
      return true;
    }
    if (last_ == "wettelijke" && said.kind == Kind::purpose) {
      // "Wettelijke taak" is the task, or the law that gives it: hardly more than "Belang"
      of(Kind::nature) = 0.0F;
      of(said.kind) += task_by_law;
      return true;
    }
    return asked_for_tasks(word);
  }

  void alone(std::string_view word, HeaderWord const& said) {
    if (question_ != nullptr && asks_about(question_->word, said.kind)) take_back_question();
    // "Aard van de taak" is the task.
    bool const tells =
        of_ && question_ != nullptr && question_->word == "aard" && said.kind == Kind::purpose;
    if (tells) take_back_question();
    if (last_.empty()) question_ = &said;
    // "Belang van de regeling" is the belang.
    auto const weight = of_ && !tells ? of_noun : 1.0F;
    if (said.kind == Kind::legal_form) {  // "Privaat- of publiekrechtelijke vorm" is a form
      of(Kind::nature) -= law_;
      of(Kind::legal_form) += std::exchange(law_, 0.0F);
    }
    of(said.kind) += said.weight * weight;
    of(said.other_kind) += said.other_weight * weight;
    if (said.kind != Kind::nature) return;
    if (word.starts_with("bevoegdhe")) powers_ += said.weight * weight;
    if (begins(word, {"privaat", "publiekrecht"})) law_ += said.weight * weight;
  }

  KindScores scores_{};
  HeaderWord const* question_{};  // the first word, as long as it is what the head asks
  std::string unknown_before_{};
  std::string last_{};
  float unknown_{};
  float powers_{};  // what "bevoegdheden" says for the nature
  float law_{};     // what "publiekrechtelijk" says for it
  bool manner_{};   // "vorm", "soort"
  bool explains_{};
  bool handed_over_{};
  bool bracket_{};  // which explains
  bool any_{};      // a word known before
  bool of_{};       // "van" behind it
};

}  // namespace

KindScores header_scores(std::vector<Line> const& lines, DecodedCell const& cell) {
  Head head;
  for (auto const& piece : cell.pieces) {
    for (auto w = piece.begin; w < piece.end; ++w) head.add(lines[piece.line].words[w]);
  }
  return head.scores();
}

}  // namespace verband::ingest
