#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Ties of states from coded events: icews.py DATA [--year Y] [--least L]
[--weights] [--names FILE].

DATA holds icews/*_named.tsv (date, source, relation, target) and plover_cameo/
(the Goldstein scale and the CAMEO codes' names). Prints a line "a b w" for each
pair of states: the sum of the Goldstein values of all events of the year between
them, by its sign or with --weights in tenths. Pairs whose sum is 0, or less than
L either way, have none. What became of the events is told on stderr: each is in
a pair, within one state, or has an actor that belongs to no state.

An actor belongs to the state that its label names, alone or at its end in
parentheses, or that the person held an office of in 2014 (below).
"""
import argparse
import collections
import json
import pathlib
import re
import sys

STATES = """
Afghanistan Albania Algeria Andorra Angola Antigua_and_Barbuda Argentina Armenia
Australia Austria Azerbaijan Bahamas Bahrain Bangladesh Barbados Belarus Belgium
Belize Benin Bhutan Bolivia Bosnia_and_Herzegovina Botswana Brazil Brunei
Bulgaria Burkina_Faso Burundi Cambodia Cameroon Canada Cape_Verde
Central_African_Republic Chad Chile China Colombia Comoros Congo Costa_Rica
Cote_d'Ivoire Croatia Cuba Cyprus Czech_Republic Democratic_Republic_of_Congo
Denmark Djibouti Dominica Dominican_Republic Ecuador Egypt El_Salvador
Equatorial_Guinea Eritrea Estonia Ethiopia Fiji Finland France Gabon Gambia
Georgia Germany Ghana Greece Grenada Guatemala Guinea Guinea-Bissau Guyana Haiti
Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica
Japan Jordan Kazakhstan Kenya Kiribati Kosovo Kuwait Kyrgyzstan Laos Latvia
Lebanon Lesotho Liberia Libya Liechtenstein Lithuania Luxembourg Macedonia
Madagascar Malawi Malaysia Maldives Mali Malta Marshall_Islands Mauritania
Mauritius Mexico Micronesia Moldova Monaco Mongolia Montenegro Morocco
Mozambique Myanmar Namibia Nauru Nepal Netherlands New_Zealand Nicaragua Niger
Nigeria North_Korea Norway Oman Pakistan Palau Palestinian_Territory,_Occupied
Panama Papua_New_Guinea Paraguay Peru Philippines Poland Portugal Qatar Romania
Russia Rwanda Saint_Kitts_and_Nevis Saint_Lucia Saint_Vincent_and_the_Grenadines
Samoa San_Marino Sao_Tome_and_Principe Saudi_Arabia Senegal Serbia Seychelles
Sierra_Leone Singapore Slovakia Slovenia Solomon_Islands Somalia South_Africa
South_Korea South_Sudan Spain Sri_Lanka Sudan Suriname Swaziland Sweden
Switzerland Syria Taiwan Tajikistan Tanzania Thailand Timor-Leste Togo Tonga
Trinidad_and_Tobago Tunisia Turkey Turkmenistan Tuvalu Uganda Ukraine
United_Arab_Emirates United_Kingdom United_States Uruguay Uzbekistan Vanuatu
Vatican_City Venezuela Vietnam Yemen Zambia Zimbabwe
""".split()

PERSONS = """
United_States: Barack_Obama John_Kerry Joseph_Robinette_Biden Chuck_Hagel
 Daniel_Russel Victoria_Nuland Caroline_Kennedy Wendy_Sherman
 Jonathan_Greenert Central_Intelligence_Agency
Russia: Sergey_Viktorovich_Lavrov Sergey_Kuzhugetovich_Shoygu
 Dmitry_Anatolyevich_Medvedev Dmitry_Olegovich_Rogozin Vladimir_Putin
China: Xi_Jinping Zhang_Dejiang Chang_Wanquan Liu_Zhenmin Yu_Zhengsheng
 Wang_Yang Qin_Gang Meng_Jianzhu Li_Keqiang Wang_Yi
Iran: Mohammad_Javad_Zarif Marziyeh_Afkham Aladdin_Boroujerdi
 Majid_Takht_Ravanchi Abdolreza_Rahmani-Fazli Iranian_Parliament
 Eshaq_Jahangiri Behrouz_Kamalvandi Morteza_Sarmadi Ali_Tayyebnia
 Hassan_Rouhani
Israel: Benjamin_Netanyahu Israeli_Defense_Forces Shimon_Peres Yair_Lapid
 Tzipi_Livni Reuven_Rivlin Micky_Rosenfeld
France: François_Hollande Jean-Yves_Le_Drian Arnaud_Montebourg
Germany: Angela_Merkel Joachim_Gauck
Afghanistan: Ashraf_Ghani_Ahmadzai Abdullah_Abdullah Bismillah_Khan_Mohammadi
 Afghan_National_Army National_Directorate_of_Security Zalmai_Rassoul
Egypt: Abdel_Fattah_Al-Sisi Adli_Mansour Husam_Mughazi
Iraq: Nuri_al-Maliki Haider_Al-Abadi Fuad_Masum
Kenya: Uhuru_Muigai_Kenyatta William_Ruto Uhuru Joseph_Ole_Lenku Amina_Mohamed
Japan: Fumio_Kishida Japan_Self-Defense_Forces Emperor_Akihito Akitaka_Saiki
Greece: Antonis_Samaras Evangelos_Venizelos Dimitrios_Avramopoulos
 Yannis_Stournaras Kyriakos_Gerontopoulos
Ukraine: Arseniy_Yatsenyuk Pavlo_Klimkin Verkhovna_Rada Arsen_Avakov
 Security_Service_of_Ukraine Yevhen_Perebyinis
Thailand: Prayuth_Chan-ocha Gen_Prayut_Chan-o-cha Royal_Thai_Police
 National_Council_for_Peace_and_Order_of_Thailand Chaturon_Chaisang
Romania: Victor_Ponta Klaus_Johannis
Australia: Julie_Bishop Andrew_Robb
Czech_Republic: Milos_Zeman
Argentina: Cristina_Fernández_de_Kirchner
North_Korea: Kim_Jong-Un Ri_Su_Yong
South_Korea: Ryoo_Kihl-jae Cho_Tai-young
Sudan: Umar_al_Bashir
Taiwan: Ma_Ying_Jeou Mainland_Affairs_Council
Bangladesh: Sheikh_Hasina_Wajed
Pakistan: Raheel_Sharif Mamnoon_Hussain Ishaq_Dar Chaudhry_Nisar_Ali_Khan
Turkey: Abdullah_Gül Mevlut_Cavusoglu
Sri_Lanka: Mahinda_Rajapaksa
Latvia: Edgars_Rinkevics
Lebanon: Nabih_Berri Jean_Qahwaji
Tanzania: Jakaya_Mrisho_Kikwete
Cyprus: Nicos_Anastasiades
Zambia: Michael_Sata Guy_Scott
Vietnam: Pham_Binh_Minh Nguyen_Phu_Trong Nguyen_Xuan_Phuc Phung_Quang_Thanh
Cuba: Raúl_Castro
Senegal: Macky_Sall
United_Kingdom: Philip_Hammond Elizabeth_II Scotland_Yard Mark_Simmonds
 Theresa_May Northern_Ireland
Cambodia: Hun_Sen
Saudi_Arabia: Saud_bin_Faisal_bin_Abdul-Aziz
Bolivia: Evo_Morales
Lithuania: Algirdas_Butkevičius
Canada: John_Baird Canadian_Armed_Forces
Mauritania: Mohamed_Ould_Abdel_Aziz
Uzbekistan: Islam_Karimov
Rwanda: Paul_Kagame
Estonia: Taavi_Rõivas Toomas_Hendrik_Ilves
Hungary: Viktor_Orban
Georgia: Irakli_Alasania Tamar_Beruchashvili
India: Salman_Khurshid Border_Security_Force Rajya_Sabha
Fiji: Frank_Bainimarama
Kuwait: Sabah_Khaled_Al-Hamad_Al-Sabah
Austria: Sebastian_Kurz
Uganda: Uganda_People's_Defence_Force
Switzerland: Didier_Burkhalter
Mali: Ibrahim_Boubacar_Keïta
Croatia: Vesna_Pusić
Norway: Børge_Brende
Slovakia: Andrej_Kiska Miroslav_Lajcak
Poland: Radoslaw_Sikorski
Armenia: Seyran_Ohanyan Armed_Forces_of_the_Republic_of_Armenia
El_Salvador: Salvador_Sánchez_Cerén
Democratic_Republic_of_Congo: Joseph_Kabila
Ethiopia: Mulatu_Teshome
Jordan: Nasser_Judeh
Azerbaijan: Elmar_Mammadyarov Zakir_Hasanov
Singapore: Tony_Tan_Keng_Yam
Turkmenistan: Gurbanguly_Berdymukhammedov
Somalia: Abdiweli_Sheikh_Ahmed Somali_National_Army
Malaysia: Tan_Sri_Muhyiddin_Yassin Anifah_Aman
Serbia: Tomislav_Nikolić
Morocco: Abdelilah_Benkirane
Bahrain: Sheikh_Hamad_bin_Isa_al_Khalifah
Moldova: Iurie_Leanca
Italy: Giorgio_Napolitano Emma_Bonino
Yemen: Abu_Bakr_Abdullah_al-Qirbi
Paraguay: Horacio_Cartes
Ecuador: Rafael_Correa
Denmark: Martin_Lidegaard
Nepal: Sushil_Koirala
Finland: Alexander_Stubb Jyrki_Katainen Sauli_Niinistö
Ghana: John_Dramani_Mahama
South_Sudan: Barnaba_Marial_Benjamin James_Wani_Igga
Mongolia: Tsakhiagiyn_Elbegdorj
Colombia: María_Ángela_Holguín Juan_Carlos_Pinzon
Bulgaria: Daniel_Mitov
Spain: Juan_Carlos_I
Chile: Heraldo_Muñoz
Burundi: Pierre_Nkurunziza
Slovenia: Karl_Erjavec
Netherlands: Willem-Alexander
Venezuela: Rafael_Ramírez
Syria: Wael_al-Halki
Mexico: Miguel_Ángel_Osorio_Chong
Eritrea: Isaias_Afewerki
South_Africa: South_African_National_Defence_Force
Papua_New_Guinea: Peter_O'Neill
Vatican_City: Pope_Francis
"""

# Labels that the lists of codes word otherwise.
CODES = """
010 Make_statement
020 Make_an_appeal_or_request
0211 Appeal_for_economic_cooperation
0214 Appeal_for_intelligence
022 Appeal_for_diplomatic_cooperation_(such_as_policy_support)
0251 Appeal_for_easing_of_administrative_sanctions
0253 Appeal_for_release_of_persons_or_property
0254 Appeal_for_easing_of_economic_sanctions,_boycott,_or_embargo
0255 Appeal_for_target_to_allow_international_involvement_(non-mediation)
0256 Appeal_for_de-escalation_of_military_engagement
028 Appeal_to_engage_in_or_accept_mediation
034 Express_intent_to_institute_political_reform
0356 Express_intent_to_de-escalate_military_engagement
1031 Demand_material_aid
1051 Demand_easing_of_administrative_sanctions
1222 Reject_request_for_military_aid
1224 Reject_request_for_military_protection_or_peacekeeping
1231 Reject_request_for_change_in_leadership
124 Refuse_to_yield
1241 Refuse_to_ease_administrative_sanctions
1243 Refuse_to_release_persons_or_property
1244 Refuse_to_ease_economic_sanctions,_boycott,_or_embargo
1246 Refuse_to_de-escalate_military_engagement
130 Threaten
131 Threaten_with_sanctions,_boycott,_embargo
137 Threaten_with_repression
1451 Obstruct_passage_to_demand_leadership_change
162 Reduce_or_stop_material_aid
1641 Expel_or_withdraw_peacekeepers
1661 Expel_or_withdraw_peacekeepers
163 Impose_embargo,_boycott,_or_sanctions
164 Halt_negotiations
1722 Impose_restrictions_on_political_freedoms
015 Deny_responsibility
"""


def plain(label):
    text = re.sub(r"not specified (below|otherwise)", "",
                  label.replace("_", " ").lower())
    return re.sub(r"[^a-z]", "", text)


def lines(path):
    return path.read_text(encoding="utf-8").splitlines()


def read_scale(data):
    """The Goldstein value of each relation's plain text."""
    scale = {}
    for line in lines(data / "CAMEO.goldsteinscale.txt")[1:]:
        code, value = line.split("\t")
        scale[code] = float(value)
    names = json.loads((data / "cameoCodes.json").read_text())["Description"]
    names = [(text, code) for code, text in sorted(names.items())]
    for line in lines(data / "CAMEO2PLOVER-2021.txt"):
        found = re.match(r"(\d+):.*#(.*)", line)
        if found:
            names.append((found[2], found[1]))
    values = {}
    for text, code in names:
        if code in scale:
            values.setdefault(plain(text), scale[code])
    for line in CODES.split("\n"):
        if line:
            code, text = line.split(" ", 1)
            if code in scale:
                values[plain(text)] = scale[code]
    return values


def read_persons():
    state_of, state = {s: s for s in STATES}, None
    for word in PERSONS.split():
        if word.endswith(":"):
            state = word[:-1]
            assert state in state_of, state
        else:
            state_of[word] = state
    return state_of


def state(label, state_of):
    found = re.search(r"\(([^()]*)\)$", label)
    return state_of.get(label) or (found and state_of.get(found[1]))


def read_events(data, year):
    """Sums of Goldstein values in tenths by pair, and what became of events."""
    scale, state_of = read_scale(data / "plover_cameo"), read_persons()
    sums, fate = collections.Counter(), collections.Counter()
    for path in sorted((data / "icews").glob("*_named.tsv")):
        for line in lines(path)[1:]:
            date, source, relation, target = line.split("\t")
            a, b = state(source, state_of), state(target, state_of)
            value = scale.get(plain(relation))
            if not date.startswith(year):
                fate["of another year"] += 1
            elif value is None:
                fate["without a Goldstein value"] += 1
            elif not a or not b:
                fate["with an actor of no state"] += 1
            elif a == b:
                fate["within one state"] += 1
            else:
                fate["between states"] += 1
                sums[min(a, b), max(a, b)] += round(10 * value)
    return sums, fate


def ties(sums, least=0.0, weights=False):
    """Names of the states that have ties, and the ties (a, b, w)."""
    kept = {p: w for p, w in sums.items() if w and abs(w) >= 10 * least}
    names = sorted({s for p in kept for s in p})
    number = {s: i for i, s in enumerate(names)}
    return names, [(number[a], number[b], w if weights else (w > 0) - (w < 0))
                   for (a, b), w in sorted(kept.items())]


def main():
    ask = argparse.ArgumentParser(description="Ties of states from events.")
    ask.add_argument("data", type=pathlib.Path)
    ask.add_argument("--year", default="2014")
    ask.add_argument("--least", type=float, default=0.0)
    ask.add_argument("--weights", action="store_true")
    ask.add_argument("--names", type=pathlib.Path)
    args = ask.parse_args()
    sums, fate = read_events(args.data, args.year)
    names, edges = ties(sums, args.least, args.weights)
    for what, count in sorted(fate.items()):
        print(f"{count:6} events {what}", file=sys.stderr)
    bad = sum(w < 0 for _, _, w in edges)
    print(f"{len(names)} states, {len(edges)} ties, {bad} negative",
          file=sys.stderr)
    if args.names:
        args.names.write_text("".join(f"{n}\n" for n in names))
    for edge in edges:
        print(*edge)


if __name__ == "__main__":
    main()
