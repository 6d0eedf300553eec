// SPDX-License-Identifier: EUPL-1.2
#include "ingest/read/own_json.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "ingest/read/budget.hpp"
#include "ingest/read/grid_builder.hpp"
#include "ingest/read/prose.hpp"
#include "ingest/words/findings.hpp"

namespace verband::ingest {
namespace {

/// Members of a partnership that are read, with the head that an exported table gives them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> members{
    {{"uri", "uri"},
     {"name", "naam"},
     {"purpose", "waarom"},
     {"participants_text", "wie"},
     {"policy_area_text", "wat"},
     {"nature_text", "hoe"},
     {"owner", "eigenaar"},
     {"observed", "vermeld_op"}}};

struct Row {
  std::array<std::string, members.size()> texts{};
  std::array<bool, members.size()> given{};
  std::vector<std::pair<std::size_t, std::string>> extras{};  // number of the head, text
};

/// Hears what the parser meets and keeps no more than the rows: nothing is built of the rest.
class Listener {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  explicit Listener(Budget& budget) : budget_{budget} {}

  bool null() { return !budget_.refused(); }
  bool boolean(bool /*value*/) { return !budget_.refused(); }
  bool number_integer(number_integer_t /*value*/) { return !budget_.refused(); }
  bool number_unsigned(number_unsigned_t /*value*/) { return !budget_.refused(); }
  bool number_float(number_float_t /*value*/, string_t const& /*text*/) {
    return !budget_.refused();
  }
  bool binary(binary_t& /*value*/) { return false; }
  bool string(string_t& text) {
    if (in_member()) member(text);
    if (in_extra()) extra(text);
    return !budget_.refused();
  }
  bool start_object(std::size_t /*size*/) {
    enter('{');
    if (path_.size() == 3 && in_list()) {
      rows_.emplace_back();
      budget_.take_cells(members.size());
    }
    return !budget_.refused();
  }
  bool end_object() { return leave(); }
  bool start_array(std::size_t /*size*/) {
    enter('[');
    if (path_.size() == 2 && in_list()) listed_ = true;
    return !budget_.refused();
  }
  bool end_array() { return leave(); }
  bool key(string_t& text) {
    path_.back().key = text.size() <= longest_key ? text : std::string{};
    return !budget_.refused();
  }
  bool parse_error(std::size_t /*place*/, std::string const& /*token*/,
                   nlohmann::detail::exception const& /*why*/) {
    broken_ = true;
    return false;
  }

  bool broken() const { return broken_; }
  /// A list of partnerships that each have a name and say who takes part.
  bool own() const {
    return listed_ && std::ranges::all_of(rows_, [](Row const& row) {
             return row.given[1] && row.given[3];  // name, participants_text
           });
  }
  std::vector<Row> const& rows() const { return rows_; }
  std::vector<std::string> const& heads() const { return heads_; }

 private:
  static constexpr std::size_t longest_key = 1000;

  struct Level {
    char bracket{};
    std::string key{};
  };

  void enter(char bracket) {
    if (path_.size() >= budget_.limits().depth * 4) budget_.refuse();
    path_.push_back({bracket, {}});
  }
  bool leave() {
    path_.pop_back();
    return !budget_.refused();
  }
  /// Within {"partnerships": [ … ]}.
  bool in_list() const {
    return path_.size() >= 2 && path_[0].bracket == '{' && path_[0].key == "partnerships" &&
           path_[1].bracket == '[';
  }
  bool in_member() const { return path_.size() == 3 && in_list() && path_[2].bracket == '{'; }
  bool in_extra() const {
    return path_.size() == 4 && in_list() && path_[2].key == "extra" && path_[3].bracket == '{';
  }

  std::string clean(std::string_view text) {
    budget_.take_text(text.size());
    Prose prose{false};
    bool first = true;
    while (!text.empty() || first) {
      if (!first) prose.line();
      first = false;
      auto const end = std::min(text.find('\n'), text.size());
      prose.add(text.substr(0, end));
      if (end == text.size()) break;
      text.remove_prefix(end + 1);
    }
    return prose.text();
  }
  void member(std::string_view text) {
    auto const known = std::ranges::find(members, path_[2].key,
                                         &std::pair<std::string_view, std::string_view>::first);
    if (known == members.end()) return;
    auto const at = static_cast<std::size_t>(known - members.begin());
    rows_.back().texts.at(at) = clean(text);
    rows_.back().given.at(at) = true;
  }
  void extra(std::string_view text) {
    auto const [at, fresh] = head_numbers_.try_emplace(path_[3].key, heads_.size());
    if (fresh) {
      // A new head is a column in every row.
      heads_.push_back(path_[3].key);
      budget_.take_text(path_[3].key.size());
    }
    budget_.take_cells(1);
    rows_.back().extras.emplace_back(at->second, clean(text));
  }

  Budget& budget_;
  std::vector<Level> path_{};
  std::vector<Row> rows_{};
  std::vector<std::string> heads_{};
  std::map<std::string, std::size_t> head_numbers_{};
  bool listed_{};
  bool broken_{};
};

Grid table_of(Listener const& heard, Budget& budget) {
  budget.take_cells((heard.rows().size() + 1) * (members.size() + heard.heads().size()));
  GridBuilder builder{budget};
  builder.start_row({.head = true});
  for (auto const& [key, head] : members) builder.put({.text = std::string{head}});
  for (auto const& head : heard.heads()) builder.put({.text = head});
  for (std::size_t r = 0; r < heard.rows().size() && !budget.refused(); ++r) {
    auto const path = "partnerships/" + std::to_string(r + 1) + "/";
    auto const& row = heard.rows()[r];
    builder.start_row({});
    for (std::size_t m = 0; m < members.size(); ++m) {
      builder.put(
          {.text = row.texts.at(m), .place = NodePlace{path + std::string{members.at(m).first}}});
    }
    std::vector<std::string> extras(heard.heads().size());
    for (auto const& [number, text] : row.extras) extras[number] = text;
    for (std::size_t e = 0; e < extras.size(); ++e) {
      builder.put(
          {.text = std::move(extras[e]), .place = NodePlace{path + "extra/" + heard.heads()[e]}});
    }
  }
  return builder.finish();
}

}  // namespace

Contents read_own_json(std::string_view bytes, Limits const& limits) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  Budget budget{limits};
  Listener listener{budget};
  nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &listener);
  if (budget.refused()) return refusal(too_large());
  if (listener.broken()) {
    return refusal(damaged("De JSON erin breekt af of klopt niet."));
  }
  if (!listener.own()) {
    return refusal(problem("unknown-data",
                           "Dit is een gegevensbestand (JSON) en geen uitvoer van Verband. Sla de "
                           "tabel op als .xlsx of .csv."));
  }
  Contents contents;
  auto grid = table_of(listener, budget);
  if (grid.columns() > 0) contents.blocks.emplace_back(std::move(grid));
  return within(budget, std::move(contents));
}

}  // namespace verband::ingest
