// SPDX-License-Identifier: EUPL-1.2
#include "publish/json.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "analysis/select.hpp"

namespace verband::publish {
namespace {

using Json = nlohmann::ordered_json;

std::string text_of(Json const& value) {
  return value.dump(2, ' ', false, Json::error_handler_t::replace);
}

Json or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

Json or_null(Date day) {
  return day == Date::min() || day == Date::max() ? Json(nullptr) : Json(iso(day));
}

Json json_of(Finding const& finding) {
  return {{"severity", name(finding.severity)},
          {"code", finding.code},
          {"row", finding.row == 0 ? Json(nullptr) : Json(finding.row)},
          {"field", or_null(finding.field)},
          {"begin", finding.where.begin},
          {"end", finding.where.end},
          {"detail", finding.detail}};
}

Json json_of(std::span<Finding const> findings) {
  Json list = Json::array();
  for (auto const& each : findings) list.push_back(json_of(each));
  return list;
}

Json json_of(Proof const& proof) {
  Json differences = Json::array();
  for (auto const& each : proof.differences) {
    differences.push_back({{"begin", each.where.begin},
                           {"end", each.where.end},
                           {"row", each.row == 0 ? Json(nullptr) : Json(each.row)},
                           {"expected", each.expected},
                           {"found", each.found}});
  }
  return {{"equal", proof.equal},
          {"applicable", proof.applicable},
          {"differences", std::move(differences)}};
}

Json json_of(Participant const& one) {
  Json object{{"code", one.code},
              {"name", one.name},
              {"role", name(one.role)},
              {"via", name(one.via)},
              {"reason", one.reason}};
  if (!one.note.empty()) object["note"] = one.note;
  if (!one.text.empty()) object["text"] = one.text;
  return object;
}

Json json_of(std::vector<Participant> const& participants) {
  Json list = Json::array();
  for (auto const& each : participants) list.push_back(json_of(each));
  return list;
}

Json json_of(std::vector<Unresolved> const& unresolved) {
  Json list = Json::array();
  for (auto const& each : unresolved) {
    list.push_back({{"text", each.text}, {"kind", name(each.kind)}, {"reason", each.reason}});
  }
  return list;
}

Json json_of(std::vector<Rule> const& rules) {
  Json list = Json::array();
  for (auto const& each : rules) {
    Json rule{{"text", each.text},
              {"kind", name(each.kind)},
              {"grouping", or_null(each.grouping)},
              {"expected_count", each.expected_count ? Json(*each.expected_count) : Json(nullptr)}};
    if (!each.except.empty()) rule["except"] = each.except;
    rule["reason"] = each.reason;
    list.push_back(std::move(rule));
  }
  return list;
}

Json json_of(std::vector<Variant> const& variants) {
  Json object = Json::object();
  for (auto const& each : variants) object[each.name] = each.participants;
  return object;
}

Json levels_of(Interpretation const& typed) {
  Json list = Json::array();
  for (auto const each : typed.levels) list.push_back(name(each));
  return list;
}

/// The typed half of a partnership, in the spelling of the documented format.
void put_typed(Interpretation const& typed, Json& object) {
  object["participants"] = json_of(typed.participants);
  object["participants_optional"] = json_of(typed.optional_participants);
  object["unresolved"] = json_of(typed.unresolved);
  object["rules"] = json_of(typed.rules);
  object["variants"] = json_of(typed.variants);
  object["legal_basis"] = name(typed.legal_basis);
  object["legal_form"] = typed.legal_form ? Json(name(*typed.legal_form)) : Json(nullptr);
  object["levels"] = levels_of(typed);
  object["obligation"] = name(typed.obligation);
  object["effect"] = name(typed.effect);
  object["status"] = name(typed.status);
  object["parent"] = or_null(typed.parent);
  object["alignment"] = typed.alignment;
  object["mentions"] = typed.mentions;
  object["policy_all"] = typed.policy_all;
  object["policy_areas"] = typed.policy_areas;
  object["policy_unmapped"] = typed.policy_unmapped;
  object["tasks"] = typed.tasks;
  object["reasons"] = typed.reasons;
}

/// Where a field stands in the answer: under the name of its role, or for other columns in `extra`
/// under their header, made unique.
struct Key {
  std::string text{};
  bool extra{};
};

std::vector<Key> keys_of(std::span<StatedField const> fields) {
  bool const nature = std::ranges::count(fields, ColumnRole::nature, &StatedField::role) > 0;
  std::vector<Key> keys;
  for (auto const& field : fields) {
    // A column about the legal form alone is what the document says of the nature.
    auto const role =
        field.role == ColumnRole::legal_form && !nature ? ColumnRole::nature : field.role;
    if (role != ColumnRole::extra && role != ColumnRole::legal_form) {
      keys.push_back({.text = std::string{name(role)}});
      continue;
    }
    std::string const header = field.header.empty() ? "kolom" : field.header;
    auto text = header;
    for (int copy = 2; std::ranges::count(keys, text, &Key::text) > 0; ++copy) {
      text = header + " (" + std::to_string(copy) + ")";
    }
    keys.push_back({.text = std::move(text), .extra = true});
  }
  return keys;
}

/// The stated half: one text per role, other columns under `extra` by their header.
void put_stated(std::span<StatedField const> fields, Json& object) {
  for (auto const role : {ColumnRole::name, ColumnRole::purpose, ColumnRole::participants,
                          ColumnRole::policy_area, ColumnRole::nature}) {
    object[std::string{name(role)}] = "";
  }
  Json extra = Json::object();
  auto const keys = keys_of(fields);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    (keys[i].extra ? extra : object)[keys[i].text] = fields[i].cell.text;
  }
  object["extra"] = std::move(extra);
}

Json doubts_of(std::span<StatedField const> fields, Interpretation const& typed) {
  Json list = Json::array();
  auto const keys = keys_of(fields);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    for (auto const& doubt : fields[i].cell.doubts) {
      list.push_back({{"field", keys[i].text}, {"reason", doubt}});
    }
  }
  for (auto const& doubt : typed.doubts) {
    list.push_back({{"field", doubt.field}, {"reason", doubt.reason}});
  }
  return list;
}

Json repairs_of(std::span<StatedField const> fields) {
  Json list = Json::array();
  for (auto const& field : fields) {
    for (auto const& repair : field.cell.repairs) {
      list.push_back({{"field", name(field.role)},
                      {"kind", name(repair.kind)},
                      {"begin", repair.raw.begin},
                      {"end", repair.raw.end},
                      {"before", repair.before},
                      {"after", repair.after}});
    }
  }
  return list;
}

Json spans_of(Place const& place) {
  Json list = Json::array();
  if (auto const* const text = std::get_if<TextPlace>(&place)) {
    for (auto const& span : text->spans) list.push_back(Json::array({span.begin, span.end}));
  }
  return list;
}

Json cells_of(std::span<StatedField const> fields) {
  Json list = Json::array();
  for (auto const& field : fields) {
    list.push_back({{"field", name(field.role)},
                    {"header", field.header},
                    {"confidence", field.cell.confidence},
                    {"place", spans_of(field.cell.place)}});
  }
  return list;
}

Json row_of(std::uint32_t number, std::uint32_t page, std::span<StatedField const> fields,
            Interpretation const& typed) {
  Json object{{"row", number}, {"page", page}};
  object["name"] = "";
  object["abbreviation"] = or_null(typed.abbreviation);
  put_stated(fields, object);
  if (object["name"].get_ref<std::string const&>().empty()) object["name"] = typed.name;
  put_typed(typed, object);
  object["doubts"] = doubts_of(fields, typed);
  object["repairs"] = repairs_of(fields);
  object["cells"] = cells_of(fields);
  return object;
}

Json window_of(Period const& window) {
  return {{"from", or_null(window.from)}, {"to", or_null(window.to)}};
}

Json member_of(analysis::Member const& member) {
  return {{"code", member.code},
          {"name", member.name},
          {"role", name(member.role)},
          {"via", name(member.via)},
          {"standing", analysis::name(member.standing)},
          {"instead_of", or_null(member.instead_of)},
          {"reason", member.reason}};
}

Json belief_of(analysis::BeliefView const& belief) {
  auto const& account = *belief.account;
  Json object{
      {"uri", belief.partnership->uri},
      {"slug", belief.partnership->slug},
      {"aliases", belief.partnership->aliases},
      {"standing", analysis::name(belief.standing)},
      {"observed", iso(account.observed)},
      {"account", account.id},
      {"source", account.source},
      {"owner", or_null(belief.reading == nullptr ? std::string{} : belief.reading->owner)}};
  object.update(row_of(account.row, account.page, account.stated, account.typed));
  Json members = Json::array();
  for (auto const& each : belief.members) members.push_back(member_of(each));
  object["members"] = std::move(members);
  object["notes"] = belief.notes;
  Json contradictions = Json::array();
  for (auto const& each : belief.contradictions) {
    contradictions.push_back({{"account", each.account},
                              {"field", each.field},
                              {"believed", each.believed},
                              {"other", each.other}});
  }
  object["contradictions"] = std::move(contradictions);
  return object;
}

std::vector<StatedField> fields_of(Draft const& draft, DraftRow const& row) {
  std::vector<StatedField> fields;
  for (std::size_t i = 0; i < draft.columns.size() && i < row.cells.size(); ++i) {
    fields.push_back({draft.columns[i].role, draft.columns[i].header, row.cells[i]});
  }
  return fields;
}

}  // namespace

std::string json(ReadDocumentView const& document) {
  auto const& draft = *document.draft;
  auto const& context = *document.context;
  Json columns = Json::array();
  for (auto const& column : draft.columns) {
    columns.push_back({{"role", name(column.role)}, {"header", column.header}});
  }
  Json anachronisms = Json::array();
  for (auto const& each : context.anachronisms) {
    anachronisms.push_back(
        {{"code", each.code}, {"name", each.name}, {"row", each.row}, {"detail", each.detail}});
  }
  Json partnerships = Json::array();
  for (std::size_t i = 0; i < draft.rows.size() && i < document.rows->size(); ++i) {
    partnerships.push_back(row_of(static_cast<std::uint32_t>(i + 1), draft.rows[i].page,
                                  fields_of(draft, draft.rows[i]), (*document.rows)[i]));
  }
  Json const whole{{"document",
                    {{"file", document.file},
                     {"owner", or_null(context.owner)},
                     {"owner_reason", context.owner_reason},
                     {"reference_date", or_null(context.reference_date)},
                     {"date_reason", context.date_reason},
                     {"window", window_of(context.window)},
                     {"anachronisms", std::move(anachronisms)},
                     {"dialect", name(draft.dialect)},
                     {"noise_rate", draft.noise_rate},
                     {"preamble", draft.preamble},
                     {"columns", std::move(columns)}}},
                   {"partnerships", std::move(partnerships)},
                   {"findings", json_of(document.findings)},
                   {"proof", json_of(draft.proof)}};
  return text_of(whole) + "\n";
}

std::string proof_json(Draft const& draft) { return text_of(json_of(draft.proof)) + "\n"; }

std::string json(std::string_view text, Date day, Interpretation const& meaning) {
  Json object{{"text", text}, {"on", iso(day)}};
  object["participants"] = json_of(meaning.participants);
  object["participants_optional"] = json_of(meaning.optional_participants);
  object["unresolved"] = json_of(meaning.unresolved);
  object["rules"] = json_of(meaning.rules);
  Json doubts = Json::array();
  for (auto const& each : meaning.doubts) {
    doubts.push_back({{"field", each.field}, {"reason", each.reason}});
  }
  object["doubts"] = std::move(doubts);
  return text_of(object) + "\n";
}

std::string json(std::span<analysis::BeliefView const> beliefs, Snapshot const& snapshot, Date day,
                 std::string_view known) {
  Json list = Json::array();
  for (auto const& each : beliefs) list.push_back(belief_of(each));
  Json const whole{{"on", iso(day)},
                   {"known", or_null(known)},
                   {"revision", snapshot.revision},
                   {"partnerships", std::move(list)}};
  return text_of(whole) + "\n";
}

std::string json(std::span<Change const> changes) {
  Json list = Json::array();
  for (auto const& each : changes) {
    list.push_back({{"revision", each.revision},
                    {"recorded", iso(each.recorded)},
                    {"kind", name(each.kind)},
                    {"author", each.author},
                    {"reason", each.reason},
                    {"summary", each.summary},
                    {"undoes", each.undoes == 0 ? Json(nullptr) : Json(each.undoes)},
                    {"events", each.events.size()}});
  }
  return text_of(Json{{"changes", std::move(list)}}) + "\n";
}

}  // namespace verband::publish
