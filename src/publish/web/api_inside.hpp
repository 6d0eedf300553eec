// SPDX-License-Identifier: EUPL-1.2
// What the answers of the API share; for the files api_*.cpp only.
#pragma once

#include <string>
#include <string_view>

#include "publish/json_writer.hpp"
#include "publish/web/api.hpp"

namespace verband::publish::api {

using analysis::BeliefView;

/// A value, null when there is none.
void or_null(JsonWriter& json, std::string_view key, std::string_view text);
/// A day, null when the period is open there.
void or_null(JsonWriter& json, std::string_view key, Date day);
/// A list of texts.
void texts(JsonWriter& json, std::string_view key, std::vector<std::string> const& list);

/// A list of objects, each filled by `write`.
template <typename List, typename Write>
void objects(JsonWriter& json, std::string_view key, List const& list, Write const& write) {
  json.array(key, [&] {
    for (auto const& each : list) json.object([&] { write(each); });
  });
}

/// The question that was answered: on which day, with what knowledge, at which revision.
void question(JsonWriter& json, ApiView const& view);
/// Code, name and address of an organisation; null when the code is empty.
void organisation(JsonWriter& json, ApiView const& view, std::string_view key,
                  std::string_view code);
/// The members of that object.
void organisation(JsonWriter& json, ApiView const& view, std::string_view code);
/// Id, title and address of a source.
void source(JsonWriter& json, ApiView const& view, std::string_view id);
/// URI, slug, name and address of a partnership; null when there is none.
void partnership(JsonWriter& json, ApiView const& view, Partnership const* partnership,
                 std::string_view name);
/// The cells of a row as read, with repairs, doubts and places.
void cells(JsonWriter& json, Account const& account);

/// A list: the question, how many there are, where it goes on, and its rows written by `write`.
template <typename List, typename Write>
std::string list(ApiView const& view, ApiPart const& part, List const& rows, Write const& write) {
  JsonWriter json;
  json.object([&] {
    question(json, view);
    json.member("totaal", part.total);
    or_null(json, "volgende", part.next);
    objects(json, "resultaten", rows, [&](auto const& each) { write(json, each); });
  });
  return json.text() + "\n";
}

}  // namespace verband::publish::api
